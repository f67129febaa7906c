import { expect, test } from 'vitest';
import { runFlaky } from './run-flaky.ts';

test('[SYN-9] [SYN-10] queued records through a link that breaks again and again all arrive, each once', async () => {
  const told: string[] = [];
  const report = await runFlaky({
    seed: Number(process.env['CHAOS_SEED'] ?? 11),
    seeds: 1,
    records: 300,
    quality: { bytesPerS: 200_000, roundTripMs: 150, breaksAfterMs: [200, 2_000] },
    say: (line) => told.push(line),
  });
  expect(report.held, told.join('\n')).toBe(report.saved);
  expect(
    report.runs.map(({ waiting }) => waiting),
    told.join('\n'),
  ).toEqual([0]);
});
