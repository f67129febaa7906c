import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and says how it ended. SIGINT and SIGTERM that reach this process are passed on, so that
 * whoever stops npm stops what npm started.
 */
export function runChild(command, args, { onSpawn, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.on('spawn', () => onSpawn?.(child.pid));
    const forward = (signal) => child.kill(signal);
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    process.on('SIGINT', forward).on('SIGTERM', forward);
    const letGo = () => process.off('SIGINT', forward).off('SIGTERM', forward);
    child.on('error', (error) => (letGo(), reject(error)));
    child.on('close', (code, signal) => {
      letGo();
      resolve({ code: code ?? 128 + (signal === 'SIGINT' ? 2 : 15), output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
