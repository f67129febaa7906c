import { expect, test } from 'vitest';
import {
  afterAnswer,
  afterBreak,
  afterTooMuch,
  batchLimit,
  firstBatchSize,
  within,
} from '../../../src/device/sync/batch-size.ts';

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

const met = { batchBytes: 160_000, inARow: 1, isKnown: true, asked: false };

test('[SYN-9] a break halves what goes where the link is not known, and where it breaks three times in a row', () => {
  expect(afterBreak(firstBatchSize, { ...met, isKnown: false }).bytes).toBe(16_000);
  expect(afterBreak(firstBatchSize, met)).toEqual(firstBatchSize);
  expect(afterBreak(firstBatchSize, { ...met, inARow: 3 }).bytes).toBe(16_000);
});

test('[SYN-9] that something small broke off says nothing of its size, unless an empty request passes each time', () => {
  const small = { ...met, batchBytes: 15_000, inARow: 5 };
  expect(afterBreak(firstBatchSize, small)).toEqual(firstBatchSize);
  expect(afterBreak(firstBatchSize, { ...small, asked: true }).bytes).toBe(1_500);
});

test('[SYN-9] no more goes than suits a link that breaks, and no less than is worth the way', () => {
  expect(within(firstBatchSize, 12_000).bytes).toBe(12_000);
  expect(within(firstBatchSize, 10).bytes).toBe(4_000);
  expect(within(firstBatchSize, Infinity)).toEqual(firstBatchSize);
  expect(within(firstBatchSize, null)).toEqual(firstBatchSize);
});
