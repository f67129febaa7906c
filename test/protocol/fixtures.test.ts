import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/domain/kinds.ts';
import { parseBody } from '../../src/domain/registry/parse-body.ts';
import { canonicalContent, type Content } from '../../src/protocol/content-hash.ts';
import { unfoldReceipts } from '../../src/protocol/receipts.ts';
import { sessionSchema } from '../../src/protocol/session.ts';
import { syncAnswerSchema } from '../../src/protocol/sync-answer.ts';
import { pushedChangeSchema, syncRequestSchema } from '../../src/protocol/sync-request.ts';
import { oldestProtocol } from '../../src/protocol/versions.ts';

// What released devices send and keep. These files are never edited: a new version of the wire gets files of its own.
const request = syncRequestSchema.parse(fixture('v1-sync-request'));
const changes = request.changes.map((change) => pushedChangeSchema.parse(change));
const answer = syncAnswerSchema.parse(fixture('v1-sync-answer'));
const folded = syncAnswerSchema.parse(fixture('v1-sync-answer-folded'));

test('protocol 1 is still spoken', () => {
  expect(oldestProtocol).toBe(1);
  expect([request.protocol, answer.protocol, folded.protocol]).toEqual([1, 1, 1]);
});

test.each([
  ['v1-sync-request', syncRequestSchema],
  ['v1-sync-answer', syncAnswerSchema],
  ['v1-sync-answer-folded', syncAnswerSchema],
  ['v1-session', sessionSchema],
])('%s is read without losing anything', (name, schema) => {
  expect(schema.parse(fixture(name))).toEqual(fixture(name));
});

describe('the records of version 1', () => {
  const living = answer.changes.filter((record) => !record.deleted);

  test('speak of every kind there was', () => {
    const first = ['activity', 'employee', 'organisation', 'policy', 'service', 'unit', 'workPlan'];
    expect([...new Set(living.map((record) => record.kind))].sort()).toEqual(first);
  });

  test.each(living.map((record) => [`${record.kind} ${record.seq}`, record] as const))(
    '%s is still read',
    (_, record) => {
      expect(parseBody(kinds.get(record.kind)!, record.version, record.body).kind).toBe('ok');
    },
  );

  test('keep their hash', () => {
    for (const record of answer.changes) expect(sha256(canonicalContent(record))).toBe(record.hash);
  });
});

describe('the changes of version 1', () => {
  test('are still read, except of a kind that was never known', () => {
    const unread = changes.filter((change) => change.body !== null && !isRead(change));
    expect(unread.map((change) => change.kind)).toEqual(['vaccineFridge']);
  });

  test('keep their hash', () => {
    for (const change of changes) expect(sha256(canonicalContent(change as Content))).toBe(change.hash);
  });
});

describe('the answers of version 1', () => {
  test('hold every outcome, one for each change', () => {
    expect(answer.results.map((result) => result.outcome)).toEqual([
      'applied',
      'duplicate',
      'applied',
      'conflict',
      'refused',
      'refused',
    ]);
    expect(answer.results.map((result) => result.id)).toEqual(changes.map((change) => change.id));
  });

  test('[SYN-8] prove in short what they say in full', async () => {
    const unfolded = await unfoldReceipts(changes, folded.receipts!, request.nonce, sha256);
    expect(unfolded).toEqual(answer.results.slice(0, 3));
    expect(folded.results).toEqual(answer.results.slice(3));
  });
});

test('a device reads an answer that has grown fields', () => {
  const grown = { ...answer, motd: 'x', results: answer.results.map((result) => ({ ...result, more: 1 })) };
  expect(syncAnswerSchema.parse(grown)).toEqual(answer);
});

function isRead({ kind, version, body }: (typeof changes)[number]): boolean {
  const known = kinds.get(kind);
  return known !== undefined && parseBody(known, version, body).kind === 'ok';
}

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', `${name}.json`), 'utf8'));
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
