import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleOfMutants } from './mutants.ts';

const script = join(import.meta.dirname, '../../scripts/simulate.mjs');
const schedules = 2_000;

/** The simulation runs in processes of its own, whose globals it replaces. */
function simulate(...args: string[]): Promise<{ code: number | null; printed: string }> {
  const child = spawn(process.execPath, [script, '--quiet', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (printed += chunk));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, printed })));
}

test(
  `[SYN-1] [SYN-5] [SYN-16] ${schedules} schedules of crashes and faults lose and double nothing`,
  { timeout: 0 },
  async () => {
    const { code, printed } = await simulate('--schedules', String(schedules), '--seed', '1', '--jobs', '2');
    expect(printed).toContain(`${schedules}/${schedules} schedules`);
    expect(code, printed).toBe(0);
  },
);

test('catches a sample of deliberate bugs', { timeout: 0 }, async () => {
  const { code, printed } = await simulate(
    '--mutants',
    '--only',
    sampleOfMutants.join(','),
    '--budget',
    '300',
    '--jobs',
    '1',
  );
  expect(printed).toContain(`${sampleOfMutants.length}/${sampleOfMutants.length} mutants caught`);
  expect(code, printed).toBe(0);
});
