import { describe, expect, test } from 'vitest';
import type { Feedback, FeedbackSubject } from '../../../src/domain/feedback/feedback-body.ts';
import { feedbackKind } from '../../../src/domain/feedback/feedback-kind.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { planOf } from '../activity/example.ts';
import { found, ids, people, verdictOf, type Who } from '../supervision/example.ts';

function aFeedback(different: Partial<Feedback> = {}): Feedback {
  return {
    employeeId: ids.officer,
    date: '2026-11-19' as LocalDate,
    subject: { kind: 'value', value: 'kolaboratif' },
    text: 'Berkas pemohon diperiksa bersama rekan loket.',
    ...different,
  };
}

describe('[FB-1] feedback comes from the superior of its day, or from their deputy', () => {
  test.each<[Who, string]>([
    ['superior', 'accept'],
    ['officer', 'not-superior @employeeId'],
    ['leader', 'not-superior @employeeId'],
    ['peer', 'not-superior @employeeId'],
    ['stranger', 'not-superior @employeeId'],
    ['admin', 'not-superior @employeeId'],
    ['pimpinan', 'not-superior @employeeId'],
  ])('%s: %s', (by, expected) => {
    expect(verdictOf(feedbackKind, { body: aFeedback(), by })).toBe(expected);
  });
});

test('[FB-1] a deputy stands in for a time', () => {
  const standsIn = { superiorId: ids.superior, deputyId: ids.peer, from: '2026-11-18', to: '2026-11-20' };
  const facts = [...people, found('deputy', ids.other, standsIn, ids.superior)];
  expect(verdictOf(feedbackKind, { body: aFeedback(), by: 'peer', facts })).toBe('accept');
  expect(verdictOf(feedbackKind, { body: aFeedback(), by: 'peer', facts, on: '2026-11-21' })).toBe(
    'not-superior @employeeId',
  );
});

test.each([
  ['2026-11-20', 'accept'],
  ['2026-11-21', 'date-in-future @date'],
  ['2025-01-01', 'accept'],
  ['2024-12-31', 'day-too-old @date'],
])('[FB-2] its day has come by the clock of capture, and is of this year or the last: %s', (date, expected) => {
  expect(verdictOf(feedbackKind, { body: aFeedback({ date: date as LocalDate }), by: 'superior' })).toBe(expected);
});

describe('[FB-3] the RHK or entry it is tied to is of that person', () => {
  const facts = [
    ...people,
    found('workPlan', ids.other, planOf(ids.officer, 2026, ids.rhk)),
    found('activity', ids.subject, {}, ids.officer),
    found('activity', ids.other, {}, ids.peer),
  ];
  test.each<[string, FeedbackSubject, string]>([
    ['an RHK of the plan', { kind: 'result', id: ids.rhk }, 'accept'],
    ['an RHK of nobody', { kind: 'result', id: ids.other }, 'subject-unknown @subject'],
    ['an entry of theirs', { kind: 'entry', id: ids.subject }, 'accept'],
    ['an entry of a colleague', { kind: 'entry', id: ids.other }, 'subject-unknown @subject'],
    ['a record that is no entry', { kind: 'entry', id: ids.officer }, 'subject-unknown @subject'],
    ['a meeting', { kind: 'meeting', attendees: 'Kepala dan pegawai', agreements: [] }, 'accept'],
  ])('%s', (_, subject, expected) => {
    expect(verdictOf(feedbackKind, { body: aFeedback({ subject }), by: 'superior', facts })).toBe(expected);
  });
});

test('[FB-4] what the person has acknowledged is neither changed nor taken back', () => {
  const previous = aFeedback();
  const body = aFeedback({ text: 'Kata lain.' });
  const read = { subject: { kind: 'feedback', id: ids.record }, date: '2026-11-20', reply: null };
  const facts = [...people, found('acknowledgement', ids.other, read, ids.officer)];
  expect(verdictOf(feedbackKind, { body, previous, by: 'superior' })).toBe('accept');
  expect(verdictOf(feedbackKind, { body: null, previous, by: 'superior' })).toBe('accept');
  expect(verdictOf(feedbackKind, { body, previous, by: 'superior', facts })).toBe('already-acknowledged');
  expect(verdictOf(feedbackKind, { body: null, previous, by: 'superior', facts })).toBe('already-acknowledged');
});
