import { expect, test } from 'vitest';
import { broken, runChaos } from './run-chaos.ts';

const seed = Number(process.env['CHAOS_SEED'] ?? Math.floor(Math.random() * 1e9));

test.each(['embedded', 'external'] as const)(
  '[SYN-8] nothing acknowledged is lost, nothing doubled, through a faulty network, SIGKILLs of server and PostgreSQL: %s',
  async (kind) => {
    const told: string[] = [`CHAOS_SEED=${seed}`];
    const report = await runChaos({ seed, kind, rounds: 1, stormMs: 3_500, say: (line) => told.push(line) });
    expect(broken(report), told.join('\n')).toBe(false);
    expect(report.serverKills, told.join('\n')).toBeGreaterThan(0);
    expect(report.saves).toBeGreaterThan(10);
  },
);
