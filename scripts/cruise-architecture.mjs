import { createRequire } from 'node:module';
import swc from '@swc/core';
import { cruise } from 'dependency-cruiser';

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

// dependency-cruiser asks swc for TypeScript without JSX, whatever the file's name is.
const parseFileSync = swc.parseFileSync;
swc.parseFileSync = (file, given) => parseFileSync(file, { ...given, tsx: file.endsWith('.tsx') });

export const architectureRules = forbidden;

/** Reads everything under `src` of the tree at `baseDir` and gives the modules it read and what breaks a rule. */
export async function cruiseArchitecture(baseDir) {
  const { output } = await cruise(['src'], { ...options, ruleSet: { forbidden }, validate: true, baseDir });
  const modules = output.modules.map(({ source }) => source).filter((source) => /^src\/.*\.tsx?$/.test(source));
  return { modules, violations: output.summary.violations };
}
