import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import swc from '@swc/core';
import { cruise } from 'dependency-cruiser';

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

// dependency-cruiser asks swc for TypeScript without JSX, whatever the file's name is.
const parseFileSync = swc.parseFileSync;
swc.parseFileSync = (file, given) => parseFileSync(file, { ...given, tsx: file.endsWith('.tsx') });

export const architectureRules = forbidden;

/** Reads everything under `src` of the tree at `baseDir` and gives the modules it read, what breaks a rule, and which folders import each other. */
export async function cruiseArchitecture(baseDir) {
  const { output } = await cruise(['src'], { ...options, ruleSet: { forbidden }, validate: true, baseDir });
  const modules = output.modules.map(({ source }) => source).filter((source) => /^src\/.*\.tsx?$/.test(source));
  return { modules, violations: output.summary.violations, mutualFolders: mutualFolders(output.modules) };
}

/** The pairs of folders that import each other, whatever of them does. */
function mutualFolders(modules) {
  const ways = new Set(
    modules.flatMap(({ source, dependencies }) =>
      dependencies.filter(({ resolved }) => resolved.startsWith('src/')).map(({ resolved }) => way(source, resolved)),
    ),
  );
  const folders = [...new Set([...ways].flatMap((one) => one.split(' ')))];
  return folders.flatMap((a) =>
    folders.filter((b) => a < b && ways.has(`${a} ${b}`) && ways.has(`${b} ${a}`)).map((b) => `${a} ↔ ${b}`),
  );
}

function way(source, resolved) {
  return `${dirname(source)} ${dirname(resolved)}`;
}
