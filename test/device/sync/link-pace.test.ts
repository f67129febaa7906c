import { expect, test } from 'vitest';
import { LinkPace } from '../../../src/device/sync/link-pace.ts';

interface Link {
  readonly wayMs: number;
  readonly msPerByte: number;
  readonly lifeMs: number;
}

/** What suits a link after it was used for a while: answers of every size, and a break at the end of each life. */
function suits({ wayMs, msPerByte, lifeMs }: Link): number | null {
  const pace = new LinkPace();
  for (let breaks = 0; breaks < 30; breaks++) {
    let carriedMs = 0;
    for (let n = 0; carriedMs < lifeMs; n++) {
      const bytes = [0, 4_000, 9_000][n % 3]!;
      const tookMs = Math.min(wayMs + bytes * msPerByte, lifeMs - carriedMs + 1);
      carriedMs += tookMs;
      if (carriedMs < lifeMs) pace.answered(bytes, tookMs);
      else pace.broke(tookMs);
    }
  }
  return pace.bestBytes;
}

const edge: Link = { wayMs: 150, msPerByte: 0.02, lifeMs: 1_500 };

test('[SYN-9] so much goes together that sending it takes √(2 × way × life)', () => {
  const best = Math.sqrt(2 * edge.wayMs * edge.lifeMs) / edge.msPerByte;
  expect(suits(edge)! / best).toBeGreaterThan(0.95);
  expect(suits(edge)! / best).toBeLessThan(1.05);
});

test.each<[string, Link]>([
  ['a slower link', { ...edge, msPerByte: 0.08 }],
  ['a shorter life', { ...edge, lifeMs: 700 }],
  ['a shorter way', { ...edge, wayMs: 40 }],
])('[SYN-9] less goes together on %s', (_name, link) => {
  expect(suits(link)!).toBeLessThan(suits(edge)! * 0.9);
});

test('[SYN-9] nothing is known before changes were carried, and nothing limits a link that does not break', () => {
  const pace = new LinkPace();
  pace.answered(0, 150);
  pace.broke(100);
  expect(pace.bestBytes).toBeNull();
  const whole = new LinkPace();
  for (const bytes of [0, 4_000, 9_000]) whole.answered(bytes, 150 + bytes / 10);
  expect(whole.bestBytes).toBe(Infinity);
});

test('[SYN-9] a link that is down says nothing of how long it holds', () => {
  const pace = new LinkPace();
  for (const bytes of [0, 4_000, 9_000, 0]) pace.answered(bytes, 150 + bytes / 10);
  pace.broke(200);
  const before = pace.bestBytes;
  for (let n = 0; n < 50; n++) pace.broke(3);
  expect(pace.bestBytes).toBe(before);
});
