import { spawnSync } from 'node:child_process';

/** Runs Debian's package program without questions, for at most so long; what fails is printed, not thrown. */
export function apt(args, timeoutMs = 600_000) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...args], {
    env,
    encoding: 'utf8',
    timeout: timeoutMs,
  });
  if (status !== 0) console.error(`apt-get ${args.join(' ')} ended with code ${status}:\n${stdout}${stderr}`);
}
