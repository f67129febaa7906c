import { execFile } from 'node:child_process';
import { parse } from 'node:path';

/** The account PostgreSQL runs under; null means the account of this process. */
export type EngineUser = { uid: number; gid: number } | null;

export type Ran = { ok: boolean; stdout: string; stderr: string };

/** Runs a program to its end as the engine's user. Never throws: a program that cannot start is `ok: false`. */
export function runAsEngine(user: EngineUser, file: string, args: string[]): Promise<Ran> {
  const options = { ...spawnOptionsFor(user), windowsHide: true };
  return new Promise((done) => {
    try {
      execFile(file, args, options, (error, stdout, stderr) => {
        done({ ok: error === null, stdout, stderr: stderr || (error?.message ?? '') });
      });
    } catch (error) {
      done({ ok: false, stdout: '', stderr: String(error) });
    }
  });
}

/** Account, directory and environment for a program of the engine. */
export function spawnOptionsFor(user: EngineUser) {
  return { ...user, cwd: parse(process.execPath).root, env: engineEnvironment() };
}

/** Little of our environment: PG* variables would steer the engine, and LC_ALL=C keeps its messages recognisable. */
function engineEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C' };
  for (const [name, value] of Object.entries(process.env)) if (kept.includes(name)) env[name] = value;
  return env;
}
