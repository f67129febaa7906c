import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence-body.ts';
import { evidenceKind } from '../../../src/domain/evidence/evidence-kind.ts';
import { fileContent } from '../../../src/domain/evidence/file-content.ts';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import type { FoundRecord } from '../../../src/domain/registry/record-kind.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { anActivity, author, ids, lockedBy, verdict } from '../activity/example.ts';
import { anEvidence, files } from './example.ts';

const channel = 'person/x' as FoundRecord['channel'];
const entryOf = (writer: Uuid): FoundRecord => {
  return { kind: 'activity', id: ids.entry, author: writer, channel, hash: '', body: anActivity() };
};
const evidenceNumber = (n: number): FoundRecord => ({
  kind: 'evidence',
  id: `00000000-0000-7000-8000-9${String(n).padStart(11, '0')}` as Uuid,
  author: ids.author,
  channel,
  hash: '',
  body: anEvidence(),
});

function decisionOn(
  body: Evidence | null,
  different: { previous?: Evidence; found?: FoundRecord[]; author?: Uuid } = {},
): string {
  const { previous = null, found = [entryOf(ids.author)], author: writer = ids.author } = different;
  const capturedAt = '2026-11-28T08:00:00.000Z' as Instant;
  const change = { id: ids.rhk, author: writer, body, previous, capturedAt, receivedAt: null };
  return verdict(evidenceKind.decide(change, { actor: author, found }));
}

describe('what may be attached', () => {
  test('[EVD-1] evidence belongs to a record of its own author', () => {
    expect(decisionOn(anEvidence())).toBe('accept');
    expect(decisionOn(anEvidence(), { found: [entryOf(ids.other)] })).toBe('not-writer @subjectId');
    expect(decisionOn(anEvidence(), { author: ids.other })).toBe('not-writer');
    expect(decisionOn(anEvidence(), { found: [] })).toBe('accept');
  });

  test('[EVD-2] a record has at most five pieces of evidence', () => {
    const four = [1, 2, 3, 4].map(evidenceNumber);
    expect(decisionOn(anEvidence(), { found: four })).toBe('accept');
    expect(decisionOn(anEvidence(), { found: [...four, evidenceNumber(5)] })).toBe('evidence-too-many');
    const elsewhere = { ...evidenceNumber(5), body: anEvidence({ subjectId: ids.org }) };
    expect(decisionOn(anEvidence(), { found: [...four, elsewhere] })).toBe('accept');
  });

  test('[EVD-3] a photo has at most 1.5 MB, a document 5 MB, a preview 60 kB', () => {
    const pdf = { type: 'application/pdf', size: null, preview: null } as const;
    expect(decisionOn(anEvidence({ bytes: 1_500_001 }))).toBe('evidence-too-large');
    expect(decisionOn(anEvidence({ ...pdf, bytes: 5_000_000 }))).toBe('accept');
    expect(decisionOn(anEvidence({ ...pdf, bytes: 5_000_001 }))).toBe('evidence-too-large');
    expect(decisionOn(anEvidence({ preview: { sha256: 'b'.repeat(64), bytes: 60_001 } }))).toBe('evidence-too-large');
  });

  test('[EVD-4] what evidence shows and where it belongs stay; its place may be added', () => {
    const place = { latitude: 0.53, longitude: 101.44, accuracyM: 12 };
    expect(decisionOn(anEvidence({ place }), { previous: anEvidence() })).toBe('accept');
    expect(decisionOn(anEvidence({ sha256: 'c'.repeat(64) }), { previous: anEvidence() })).toBe('evidence-changed');
    expect(decisionOn(anEvidence({ subjectId: ids.org }), { previous: anEvidence() })).toBe('evidence-changed');
  });

  test('[EVD-5] evidence may be completed or taken away after its record’s day has closed', () => {
    const lock = {
      kind: 'policy',
      id: ids.org,
      author: ids.org,
      channel,
      hash: '',
      body: lockedBy({ kind: 'same-day' }),
    };
    const found = [entryOf(ids.author), lock];
    expect(decisionOn(anEvidence(), { found })).toBe('accept');
    expect(decisionOn(null, { found, previous: anEvidence() })).toBe('accept');
  });

  test('[EVD-6] a photo says its size and has a preview, a document has neither', () => {
    expect(decisionOn(anEvidence({ size: null }))).toBe('body-invalid @size');
    expect(decisionOn(anEvidence({ preview: null }))).toBe('body-invalid @size');
    expect(decisionOn(anEvidence({ type: 'application/pdf' }))).toBe('body-invalid @size');
  });

  test('[SYN-20] a photo has at most 1600 pixels on its longest side', () => {
    const sized = (width: number) => parseBody(evidenceKind, 1, anEvidence({ size: { width, height: 900 } }));
    expect(sized(1600).kind).toBe('ok');
    expect(sized(1601)).toMatchObject({ kind: 'refused', refusal: { code: 'body-invalid', field: 'size.width' } });
  });
});

describe('[EVD-7] the content says what a file is', () => {
  test.each([
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['png', 'image/png'],
    ['pdf', 'application/pdf'],
    ['heic', 'image/heic'],
  ] as const)('%s, whole', (name, type) => {
    expect(fileContent(files[name])).toEqual({ kind: 'whole', type });
  });

  test.each(['jpeg', 'webp', 'png', 'pdf'] as const)('%s that breaks off', (name) => {
    const file = name === 'webp' ? files.webp.with(4, 40) : files[name].subarray(0, -6);
    expect(fileContent(file).kind).toBe('truncated');
  });

  test('a program, a drawing with a script and a page are none of them', () => {
    for (const name of ['exe', 'svg', 'html'] as const)
      expect(fileContent(files[name]), name).toEqual({ kind: 'unknown' });
    for (let length = 0; length < 12; length++) expect(() => fileContent(files.webp.subarray(0, length))).not.toThrow();
  });
});
