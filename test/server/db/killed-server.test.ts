import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../../src/server/db/embedded-postgres.ts';
import { collectLog } from './collect-log.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const undo: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

/** A test given up half-way leaves servers behind; a busy machine may take its time. */

type Server = { child: ChildProcess; answer: (pattern: RegExp) => Promise<string>; last: () => number };

function startServer(dataDir: string): Server {
  const hook = resolve('test/support/run-typescript.mjs');
  const child = spawn(process.execPath, ['--import', hook, resolve('test/server/db/killed-server.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  undo.push(() => kill(child));
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on('line', (line) => lines.push(line));
  const ended = once(child, 'exit');
  const answer = async (pattern: RegExp): Promise<string> => {
    const from = lines.length;
    for (;;) {
      const found = lines.slice(from).find((line) => pattern.test(line));
      if (found !== undefined) return found;
      if (child.exitCode !== null) throw new Error(`The server ended: ${lines.join(', ')}`);
      await Promise.race([once(output, 'line'), ended]);
    }
  };
  return { child, answer, last: () => numberOf(lines.findLast((line) => line.startsWith('saved'))) };
}

function numberOf(line: string | undefined): number {
  return Number(line?.split(' ')[1] ?? 0);
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function postmasterOf(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Ends what the last killed server left running. */
async function cleanUp(dataDir: string): Promise<void> {
  await startEmbeddedPostgres({ dataDir, log: collectLog() }).then((engine) => engine.stop());
}

test('ten times killed with SIGKILL, alone, after, or with its engine, a server comes back with every acknowledged row', async () => {
  const dataDir = await temporaryDirectory(undo);
  undo.push(() => cleanUp(dataDir));
  let saved = 0;
  for (let round = 0; round < 10; round++) {
    const server = startServer(dataDir);
    // One row may be committed whose acknowledgement the kill cut off.
    expect([saved, saved + 1]).toContain(numberOf(await server.answer(/^found/)));
    await server.answer(new RegExp(`^saved \\d*${round % 10}$`));
    const postmaster = await postmasterOf(dataDir);
    if (round % 3 === 1) process.kill(postmaster, 'SIGKILL');
    await kill(server.child);
    if (round % 3 === 2) process.kill(postmaster, 'SIGKILL');
    saved = server.last();
  }
  expect(saved).toBeGreaterThan(10);
});

test('killed at any moment of its very first start, a server starts the next time', async () => {
  const dataDir = await temporaryDirectory(undo);
  undo.push(() => cleanUp(dataDir));
  for (const afterMs of [300, 450, 600, 800]) {
    const { child } = startServer(dataDir);
    await new Promise((done) => setTimeout(done, afterMs));
    await kill(child);
  }
  const server = startServer(dataDir);
  await server.answer(/^found/);
  expect((await readdir(join(dataDir, 'postgres'))).toSorted()).toEqual(['cluster', 'socket']);
});

test('a frozen server still holds its directory against another process', async () => {
  const dataDir = await temporaryDirectory(undo);
  undo.push(() => cleanUp(dataDir));
  const first = startServer(dataDir);
  await first.answer(/^saved/);
  first.child.kill('SIGSTOP');
  expect(await startServer(dataDir).answer(/^refused/)).toBe('refused EngineBusy');
  first.child.kill('SIGCONT');
  expect(await first.answer(/^saved/)).toMatch(/^saved \d+$/);
});
