import { expect, test } from 'vitest';
import { afterAnswer, afterTooMuch, batchLimit, firstBatchSize } from '../../../src/device/sync/batch-size.ts';

test('[SYN-9] batches start at 32 kB, grow by half after a quick answer and stay after a slow one', () => {
  expect(firstBatchSize.bytes).toBe(32_000);
  expect(afterAnswer(firstBatchSize, 500).bytes).toBe(48_000);
  expect(afterAnswer(firstBatchSize, 5_000)).toEqual(firstBatchSize);
});

test('[SYN-9] what was too much is halved, from what was really sent', () => {
  const { bytes } = batchLimit(afterTooMuch(10_000));
  expect(bytes).toBe(5_000);
});

test('[SYN-9] no batch outgrows what the server reads, nor 500 changes', () => {
  let size = firstBatchSize;
  for (let i = 0; i < 50; i++) size = afterAnswer(size, 10);
  expect(batchLimit(size).bytes).toBeLessThanOrEqual(2_000_000);
  expect(batchLimit(size).changes).toBe(500);
});
