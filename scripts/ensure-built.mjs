import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildParts, sourceHash } from './build-parts.mjs';
import { withLock } from './lock.mjs';
import { precompress } from './precompress.mjs';
import { root } from './root.mjs';
import { runChild } from './run-child.mjs';
import { ScriptError } from './run-script.mjs';

/** Builds those of the named parts whose sources have changed since they were last built. */
export async function ensureBuilt(names) {
  if (names.every((name) => isFresh(buildParts[name]))) return;
  await withLock('build', async (onSpawn) => {
    for (const name of names) {
      if (!isFresh(buildParts[name])) await build(name, onSpawn);
    }
  });
}

async function build(name, onSpawn) {
  const part = buildParts[name];
  const hash = sourceHash(part);
  const startMs = Date.now();
  rmSync(stampFile(part), { force: true });
  const { code, output } = await (name === 'node' ? compile(onSpawn) : bundle(part, onSpawn));
  if (code !== 0) throw new ScriptError(`${output}\nBuilding ${part.folder} failed; what is wrong stands above.`);
  if (name !== 'node') await precompress(join(root, part.folder));
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampFile(part), hash);
  console.log(`Built ${part.folder} in ${((Date.now() - startMs) / 1000).toFixed(1)} s`);
}

async function compile(onSpawn) {
  const result = await run('typescript/bin/tsc', ['-b', 'src/server', 'bench'], { onSpawn });
  removeOrphanedOutput(buildParts.node.folder);
  return result;
}

const output = /\.(js|d\.ts)$/;
const isOutput = (name) => output.test(name);

/** tsc leaves the output of a deleted source in place, where something that lists a folder would still find it. */
function removeOrphanedOutput(folder) {
  const emitted = existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true }) : [];
  for (const name of emitted.filter(isOutput)) {
    const source = join(root, name.replace(output, ''));
    if (!existsSync(`${source}.ts`) && !existsSync(`${source}.tsx`)) rmSync(join(root, folder, name));
  }
}

function bundle(part, onSpawn) {
  return run('vite/bin/vite.js', ['build', '--logLevel', 'warn'], {
    onSpawn,
    env: { ...part.env, NODE_ENV: 'production' },
  });
}

function run(tool, args, { onSpawn, env }) {
  const options = { onSpawn, cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } };
  return runChild(process.execPath, [join(root, 'node_modules', tool), ...args], options);
}

function isFresh(part) {
  const isThere = existsSync(join(root, part.folder)) && existsSync(stampFile(part));
  return isThere && readFileSync(stampFile(part), 'utf8') === sourceHash(part);
}

function stampFile(part) {
  return join(root, `${part.folder}.built`);
}
