import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personChannel } from '../../src/domain/access/channel.ts';
import { refusalOf } from '../../src/domain/refusal/refusal.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { ChangeResult } from '../../src/protocol/change-result.ts';
import { foldedReceiptsSchema, foldReceipts, isAccepted, unfoldReceipts } from '../../src/protocol/receipts.ts';
import type { FoldedReceipts } from '../../src/protocol/receipts.ts';
import type { StoredRecord } from '../../src/protocol/stored-record.ts';
import type { PushedChange } from '../../src/protocol/sync-request.ts';
import { uuidFromBytes, type Uuid } from '../../src/std/uuid.ts';

const nonce = 'satu-kali-saja';
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const uuid = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => uuidFromBytes(bytes, 7));
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const person = '00000000-0000-7000-8000-000000000001' as Uuid;
const channel = fc.constantFrom(2024, 2025, 2026).map((year) => personChannel(person, year));

const accepted = fc.record({
  outcome: fc.constantFrom('applied', 'duplicate'),
  id: uuid,
  hash,
  rev: fc.integer({ min: 1, max: 1_000_000 }),
  seq: fc.integer({ min: 1, max: 2 ** 40 }),
  channel,
});
const refused = fc.record({
  outcome: fc.constant('refused'),
  id: uuid,
  hash,
  refusal: fc.constant(refusalOf('day-closed', 'date')),
});
const conflict = fc.record({
  outcome: fc.constant('conflict'),
  id: uuid,
  hash,
  current: fc.constant({} as StoredRecord),
});
const anyResult: fc.Arbitrary<ChangeResult> = fc.oneof({ weight: 4, arbitrary: accepted }, refused, conflict);
const anyResults = fc.array(anyResult, { maxLength: 30 });
/** At least one that was accepted, so that there is something to prove. */
const provable = fc.tuple(accepted, anyResults).map(([first, others]): ChangeResult[] => [first, ...others]);

/** The changes of which these results speak. */
function sentFor(results: readonly ChangeResult[]): PushedChange[] {
  return results.map(({ id, hash: of }) => ({
    kind: 'activity',
    id: id as Uuid,
    version: 1,
    baseRev: 0,
    capturedAt: '2026-11-20T08:00:00.000Z' as Instant,
    hash: of,
    body: null,
  }));
}

describe('[SYN-8] receipts in short say exactly what the full results say', () => {
  test('folded and unfolded, every accepted result comes back, and the rest stays in full', async () => {
    await fc.assert(
      fc.asyncProperty(anyResults, async (results) => {
        const { receipts, rest } = await foldReceipts(results, nonce, sha256);
        const unfolded = await unfoldReceipts(sentFor(results), receipts, nonce, sha256);
        expect(unfolded).toEqual(results.filter(isAccepted));
        expect(rest).toEqual(results.filter((result) => !isAccepted(result)));
      }),
    );
  });

  test('and survive the wire', async () => {
    await fc.assert(
      fc.asyncProperty(anyResults, async (results) => {
        const { receipts } = await foldReceipts(results, nonce, sha256);
        const received = foldedReceiptsSchema.parse(JSON.parse(JSON.stringify(receipts)));
        expect(await unfoldReceipts(sentFor(results), received, nonce, sha256)).toEqual(results.filter(isAccepted));
      }),
    );
  });
});

describe('[SYN-8] receipts that speak of anything else prove nothing', () => {
  /** Folds, lets `alter` spoil what arrives, and expects the device to believe none of it. */
  const neverBelieved = (alter: (arrived: Arrived, pick: number) => Partial<Arrived> | null) =>
    fc.assert(
      fc.asyncProperty(provable, fc.nat(), async (results, pick) => {
        const { receipts } = await foldReceipts(results, nonce, sha256);
        const arrived: Arrived = { sent: sentFor(results), receipts, nonce };
        const spoilt = alter(arrived, pick);
        fc.pre(spoilt !== null);
        const { sent, receipts: read, nonce: asked } = { ...arrived, ...spoilt };
        expect(await unfoldReceipts(sent, read, asked, sha256)).toBe(null);
      }),
    );

  test('another nonce', () => neverBelieved(() => ({ nonce: 'satu-kali-lagi' })));

  test('another proof', () =>
    neverBelieved(({ receipts }) => ({ receipts: { ...receipts, proof: sha256(receipts.proof) } })));

  test('the hash of another body', () =>
    neverBelieved(({ sent, receipts }, pick) => ({
      sent: spoilAt(sent, acceptedIndex(receipts, pick), (change) => ({ ...change, hash: sha256(change.hash) })),
    })));

  test('the id of another record', () =>
    neverBelieved(({ sent, receipts }, pick) => ({
      sent: spoilAt(sent, acceptedIndex(receipts, pick), (change) => ({
        ...change,
        id: '00000000-0000-7000-8000-000000000009' as Uuid,
      })),
    })));

  test.each([0, 1, 2, 3] as const)('a row with another value at place %d', (place) =>
    neverBelieved(({ receipts }, pick) => {
      const rows = spoilAt(receipts.rows, acceptedIndex(receipts, pick), (row) => {
        const spoilt: number[] = [...row!];
        spoilt[place] = place === 3 ? 1 - spoilt[3]! : spoilt[place]! + 1;
        return spoilt as typeof row;
      });
      return { receipts: { ...receipts, rows } };
    }),
  );

  test('a row that says nothing where the proof speaks', () =>
    neverBelieved(({ receipts }, pick) => {
      const rows = spoilAt(receipts.rows, acceptedIndex(receipts, pick), () => null);
      return { receipts: { ...receipts, rows } };
    }));

  test('a row that speaks where the proof says nothing', () =>
    neverBelieved(({ receipts }) => {
      const index = receipts.rows.indexOf(null);
      return index < 0 ? null : { receipts: { ...receipts, rows: spoilAt(receipts.rows, index, () => [0, 1, 1, 0]) } };
    }));

  test('a row too few or too many', async () => {
    await neverBelieved(({ receipts }) => ({ receipts: { ...receipts, rows: receipts.rows.slice(0, -1) } }));
    await neverBelieved(({ receipts }) => ({ receipts: { ...receipts, rows: [...receipts.rows, null] } }));
  });

  test('rows in another order', () =>
    neverBelieved(({ receipts }) => {
      const rows = [...receipts.rows].reverse();
      return JSON.stringify(rows) === JSON.stringify(receipts.rows) ? null : { receipts: { ...receipts, rows } };
    }));

  test('a channel of another name', () =>
    neverBelieved(({ receipts }, pick) => {
      const channels = spoilAt(receipts.channels, pick % receipts.channels.length, () => personChannel(person, 1999));
      return { receipts: { ...receipts, channels } };
    }));

  test('no channels at all', () => neverBelieved(({ receipts }) => ({ receipts: { ...receipts, channels: [] } })));
});

test('[SYN-8] a receipt in no channel is not believed, even where the proof holds', async () => {
  const result = { outcome: 'applied', id: person, hash: sha256('isi'), rev: 1, seq: 1 } as const;
  const line = `${result.id} ${result.hash} applied 1 1 undefined`;
  const receipts: FoldedReceipts = { channels: [], rows: [[0, 1, 1, 0]], proof: sha256(`${nonce}\n${line}`) };
  const sent = sentFor([{ ...result, channel: personChannel(person, 2026) }]);
  expect(await unfoldReceipts(sent, receipts, nonce, sha256)).toBe(null);
});

interface Arrived {
  readonly sent: readonly PushedChange[];
  readonly receipts: FoldedReceipts;
  readonly nonce: string;
}

function acceptedIndex({ rows }: FoldedReceipts, pick: number): number {
  const spoken = rows.flatMap((row, index) => (row === null ? [] : [index]));
  return spoken[pick % spoken.length]!;
}

function spoilAt<T>(list: readonly T[], at: number, spoil: (item: T) => T): T[] {
  return list.map((item, index) => (index === at ? spoil(item) : item));
}
