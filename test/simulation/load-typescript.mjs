import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

/**
 * `node --import ./test/simulation/load-typescript.mjs file.ts` runs our TypeScript as it stands, but for the patches in
 * SIMULATION_PATCHES: `[{ file, find, replace }]`. A `find` that is not in its file exactly once ends the process.
 */
if (isMainThread) register(import.meta.url, { data: JSON.parse(process.env.SIMULATION_PATCHES ?? '[]') });

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const patchesOf = new Map();

export function initialize(patches) {
  for (const patch of patches) {
    const path = join(root, patch.file);
    patchesOf.set(path, [...(patchesOf.get(path) ?? []), patch]);
  }
}

export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const path = fileURLToPath(url);
  const source = (patchesOf.get(path) ?? []).reduce(applyPatch, await readFile(path, 'utf8'));
  const { code } = await transform(source, {
    configFile: false,
    swcrc: false,
    sourceMaps: 'inline',
    sourceFileName: path,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  });
  return { format: 'module', shortCircuit: true, source: code };
}

function applyPatch(source, { file, find, replace }) {
  const parts = source.split(find);
  if (parts.length === 2) return parts.join(replace);
  throw new Error(`Patch of ${file}: ${parts.length - 1} matches instead of one for:\n${find}`);
}
