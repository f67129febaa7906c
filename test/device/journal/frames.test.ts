import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/device/journal/crc32.ts';
import { frameOf, readFrames } from '../../../src/device/journal/frames.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytesOf = (words: string) => new TextEncoder().encode(words);

function fileOf(payloads: readonly Uint8Array[]): { bytes: Uint8Array<ArrayBuffer>; ends: number[] } {
  const frames = payloads.map(frameOf);
  const bytes = new Uint8Array(frames.reduce((sum, frame) => sum + frame.length, 0));
  const ends: number[] = [];
  let at = 0;
  for (const frame of frames) {
    bytes.set(frame, at);
    ends.push((at += frame.length));
  }
  return { bytes, ends };
}

const payloads = fc.array(fc.json({ maxDepth: 2 }).map(bytesOf), { minLength: 1, maxLength: 12 });
const sameAs = (expected: readonly Uint8Array[], found: readonly Uint8Array[]) =>
  expect(found.map(text)).toEqual(expected.map(text));

test('[SYN-4] CRC-32 is the one of gzip', () => {
  expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
});

describe('frames of the journal', () => {
  test('[SYN-4] come back as they were written', () => {
    fc.assert(
      fc.property(payloads, (all) => {
        sameAs(all, readFrames(fileOf(all).bytes));
      }),
    );
  });

  test('[SYN-4] a cut anywhere loses no frame but the one that it cuts and those behind it', () => {
    fc.assert(
      fc.property(payloads, fc.nat(), (all, where) => {
        const { bytes, ends } = fileOf(all);
        const cut = where % (bytes.length + 1);
        sameAs(all.slice(0, ends.filter((end) => end <= cut).length), readFrames(bytes.subarray(0, cut)));
      }),
    );
  });

  test('[SYN-4] a flipped bit anywhere loses the frame it is in at most, and never yields another one', () => {
    fc.assert(
      fc.property(payloads, fc.nat(), fc.nat(7), (all, where, bit) => {
        const { bytes, ends } = fileOf(all);
        const at = where % bytes.length;
        bytes[at]! ^= 1 << bit;
        const hit = ends.findIndex((end) => at < end);
        sameAs(
          all.filter((_payload, index) => index !== hit),
          readFrames(bytes),
        );
      }),
    );
  });

  test('[SYN-4] garbage, zeros and an empty file hold no frame', () => {
    expect(readFrames(new Uint8Array())).toEqual([]);
    expect(readFrames(new Uint8Array(4096))).toEqual([]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (garbage) => {
        expect(readFrames(garbage)).toEqual([]);
      }),
    );
  });

  test('[SYN-4] frames behind garbage are found, also in a file of several megabytes', () => {
    const kept = bytesOf('{"kept":true}');
    const noise = bytesOf('"kata yang biasa "'.repeat(200_000));
    const bytes = new Uint8Array([...noise, ...frameOf(kept)]);
    sameAs([kept], readFrames(bytes));
  });
});
