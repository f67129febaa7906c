import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from './root.mjs';

const heartbeatMs = 2_000;
const staleAfterMs = 20_000;
const longestWorkMs = 10 * 60_000;
const locksFolder = join(root, 'dist', '.locks');

/**
 * Runs `task` while no other process of this tree holds the lock `name`. The holder touches the file as long as it
 * lives: a file gone quiet, or one whose process is gone, belongs to nobody and is taken over. `task` is given a function
 * that names its child process: a child that outlives a killed holder keeps the lock until it is done.
 */
export async function withLock(name, task) {
  mkdirSync(locksFolder, { recursive: true });
  const file = join(locksFolder, name);
  const holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  let announced = false;
  while (!take(file, holder)) {
    if (evictStale(file)) continue;
    if (!announced) console.log(`Waiting for another process that holds the lock "${name}" …`);
    announced = true;
    await pause(250);
  }
  const heartbeat = setInterval(() => touch(file), heartbeatMs);
  const release = () => releaseOwn(file, holder);
  process.on('exit', release);
  try {
    return await task((worker) => replace(file, { ...holder, worker }));
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release);
    release();
  }
}

/** Written aside and linked into place, so that a lock file is never seen half written. */
function take(file, holder) {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a stale lock away; when it turns out to have changed hands meanwhile, it is put back. */
function evictStale(file) {
  const seen = read(file);
  if (seen === undefined) return true;
  if (!isStale(file, seen)) return false;
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== seen) linkSync(aside, file);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return true;
}

function isStale(file, content) {
  try {
    const quietMs = Date.now() - statSync(file).mtimeMs;
    const { host, pid, worker } = JSON.parse(content);
    const isHere = host === hostname();
    if (isHere && worker && isAlive(worker) && quietMs < longestWorkMs) return false;
    return quietMs > staleAfterMs || (isHere && !isAlive(pid));
  } catch (error) {
    return error.code !== 'ENOENT';
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Taken away by hand: the task goes on, and there is nothing left to keep fresh.
  }
}

function replace(file, holder) {
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(holder));
  renameSync(draft, file);
}

function releaseOwn(file, { token }) {
  if (read(file)?.includes(token)) rmSync(file, { force: true });
}
