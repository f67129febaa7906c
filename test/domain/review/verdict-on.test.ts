import { describe, expect, test } from 'vitest';
import { personChannel } from '../../../src/domain/access/channel.ts';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import { countingEntries } from '../../../src/domain/activity/counting-entries.ts';
import type { Review } from '../../../src/domain/review/review-body.ts';
import { isAnswered, verdictOn } from '../../../src/domain/review/verdict-on.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { anActivity, author, lockedBy, verdict } from '../activity/example.ts';
import { aReview, hash, ids, otherHash } from './example.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
const version = { id: ids.entry, hash, employeeId: ids.author, date: '2026-11-20' as LocalDate };
const back = { kind: 'dikembalikan', reason: 'Jam selesai keliru' } as const;
const given = (n: number, different: Partial<Review> = {}) => ({ id: idOf(n), body: aReview(different) });

describe('[REV-6] a verdict holds for the version it was given on', () => {
  test('and of several the newest', () => {
    expect(verdictOn(version, [])).toBeUndefined();
    expect(verdictOn(version, [given(2), given(1, { verdict: back })])?.id).toBe(idOf(2));
    expect(verdictOn(version, [given(1), given(2, { verdict: back })])?.id).toBe(idOf(2));
  });

  test.each([
    ['evidence from before', 7, [5], false],
    ['evidence that came after it', 7, [5, 9], true],
    ['evidence that is not sent yet', 7, [0], true],
    ['no evidence', 7, [], false],
    ['a verdict that is not sent yet', 0, [9], false],
  ])('[REV-12] a return with %s is answered or not', (_, seq, evidence, expected) => {
    const came = evidence.map((one) => ({ seq: one }));
    expect(isAnswered({ ...given(1, { verdict: back }), seq }, came)).toBe(expected);
    expect(isAnswered({ ...given(1), seq }, came)).toBe(false);
  });

  test.each([
    ['version', { subjectHash: otherHash }],
    ['entry', { subjectId: ids.other }],
    ['person', { employeeId: ids.other }],
    ['day', { date: '2026-11-19' as LocalDate }],
  ])('and says nothing of another %s', (_, different) => {
    expect(verdictOn(version, [given(1, different)])).toBeUndefined();
  });
});

interface Locked {
  body?: Activity | null;
  /** What is at the server: the entry's hash, and whether the verdict on `hash` approves. */
  stored?: string;
  approves?: boolean;
  storedAuthor?: Uuid;
  id?: Uuid;
  previous?: Activity;
  capturedAt?: string;
}

/** What the rules say of a change to an entry that has a verdict. */
function onReviewed({ body = anActivity(), stored = hash, approves = true, ...rest }: Locked): string {
  const { storedAuthor, id, capturedAt, previous = null } = rest;
  const channel = personChannel(ids.author, 2026);
  const review = given(9, approves ? {} : { verdict: back }).body;
  const found = [
    { kind: 'activity', id: ids.entry, author: storedAuthor ?? ids.author, channel, hash: stored, body: anActivity() },
    { kind: 'review', id: idOf(9), author: ids.superior, channel, hash: '', body: review },
    { kind: 'policy', id: idOf(10), author: ids.org, channel, hash: '', body: lockedBy({ kind: 'same-day' }) },
  ];
  const at = (capturedAt ?? '2026-11-20T08:00:00.000Z') as Instant;
  const change = { id: id ?? ids.entry, author: ids.author, body, previous, capturedAt: at, receivedAt: null };
  return verdict(activityKind.decide(change, { actor: author, found }));
}

describe('[REV-7] what is approved is locked', () => {
  test('against change and deletion', () => {
    expect(onReviewed({})).toBe('approved-locked');
    expect(onReviewed({ body: null })).toBe('approved-locked');
  });

  test('and open again when sent back, or when the verdict was on an earlier version', () => {
    expect(onReviewed({ approves: false })).toBe('accept');
    expect(onReviewed({ stored: otherHash })).toBe('accept');
    expect(onReviewed({ stored: otherHash, body: null })).toBe('accept');
  });
});

test('[ACT-16] what was sent back is mended also after its day has closed, on that day', () => {
  const late = { approves: false, capturedAt: '2026-11-23T08:00:00.000Z', previous: anActivity() };
  expect(onReviewed(late)).toBe('accept');
  expect(onReviewed({ ...late, stored: otherHash })).toBe('accept');
  expect(onReviewed({ ...late, body: null })).toBe('accept');
  expect(onReviewed({ ...late, body: anActivity({ date: '2026-11-19' as LocalDate }) })).toBe('day-closed @date');
  expect(onReviewed({ ...late, approves: true, stored: otherHash })).toBe('day-closed @date');
});

describe('corrections', () => {
  const correction = anActivity({ corrects: ids.entry, description: 'Memeriksa berkas, jam dibetulkan' });
  const nextDay = '2026-11-21T08:00:00.000Z';

  test('[ACT-14] an own approved entry is corrected by a new one, also after its day has closed', () => {
    expect(onReviewed({ id: idOf(11), body: correction })).toBe('accept');
    expect(onReviewed({ id: idOf(11), body: correction, capturedAt: nextDay })).toBe('accept');
    expect(onReviewed({ id: idOf(11), capturedAt: nextDay })).toBe('day-closed @date');
  });

  test('[ACT-14] what is not approved, not the own, or not there is not corrected', () => {
    expect(onReviewed({ id: idOf(11), body: correction, approves: false })).toBe('corrects-unknown @corrects');
    expect(onReviewed({ id: idOf(11), body: correction, storedAuthor: ids.other })).toBe('corrects-unknown @corrects');
    const unknown = anActivity({ corrects: idOf(12) });
    expect(onReviewed({ id: idOf(11), body: unknown })).toBe('corrects-unknown @corrects');
  });

  test('[ACT-15] an approved correction counts in place of its entry, and until then the entry alone', () => {
    const entry = { id: ids.entry, body: anActivity(), approved: true };
    const other = { id: idOf(13), body: anActivity(), approved: false };
    const asked = { id: idOf(11), body: correction, approved: false };
    expect(countingEntries([entry, other, asked])).toEqual([entry, other]);
    const approved = { ...asked, approved: true };
    expect(countingEntries([entry, other, approved])).toEqual([other, approved]);
  });
});
