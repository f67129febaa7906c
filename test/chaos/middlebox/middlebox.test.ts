import { expect, test } from 'vitest';
import { habits } from './habits.ts';
import { queued, runMiddlebox } from './run-middlebox.ts';

test.each(Object.entries(habits))('[SYN-9] [SYN-10] a queue behind %s', async (_name, expected) => {
  const report = await runMiddlebox(expected);
  const told = JSON.stringify(report);
  expect(report.waiting, told).toBe(0);
  expect(report.setAside, told).toEqual(expected.setAside === null ? [] : [expected.setAside]);
  expect(report.held, told).toBe(expected.setAside === null ? queued : queued - 1);
  expect(report.refusedByTheBox, told).toBeGreaterThan(0);
});
