import { expect, test } from 'vitest';
import { runLoad } from './run-load.ts';

test('[SYN-10] 300 devices waking at once lose and double nothing; the server only asks some to come back', async () => {
  const told: string[] = [];
  const report = await runLoad({
    devices: 300,
    changes: 20,
    arrivalMs: 300,
    workers: 1,
    say: (line) => told.push(line),
  });
  const { lost, doubled, otherErrors } = report;
  expect({ lost, doubled, otherErrors }, JSON.stringify(report)).toEqual({ lost: 0, doubled: 0, otherErrors: 0 });
  expect(Object.keys(report.statuses).filter((status) => !['200', '429', '503'].includes(status))).toEqual([]);
});
