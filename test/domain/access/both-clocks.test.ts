import { describe, expect, test } from 'vitest';
import { achievementKind } from '../../../src/domain/achievement/achievement-kind.ts';
import { acknowledgementKind } from '../../../src/domain/acknowledgement/acknowledgement-kind.ts';
import { orgChannel, personChannel, unitChannel } from '../../../src/domain/access/channel.ts';
import { isFollowedAtArrival } from '../../../src/domain/access/followed-at-arrival.ts';
import { followedYears } from '../../../src/domain/access/readable-channels.ts';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import { evaluationKind } from '../../../src/domain/evaluation/evaluation-kind.ts';
import { evidenceKind } from '../../../src/domain/evidence/evidence-kind.ts';
import { feedbackKind } from '../../../src/domain/feedback/feedback-kind.ts';
import { periodReportKind } from '../../../src/domain/period-report/period-report-kind.ts';
import type { RecordKind } from '../../../src/domain/registry/record-kind.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import { workPlanKind } from '../../../src/domain/work-plan/work-plan-kind.ts';
import { anActivity } from '../activity/example.ts';
import { aPlan } from '../achievement/example.ts';
import { anEvaluation } from '../evaluation/example.ts';
import { ids, verdictOf, type Who } from '../supervision/example.ts';

interface Row {
  readonly rule: string;
  readonly kind: RecordKind<never>;
  readonly by: Who;
  /** What is written on a day. */
  readonly on: (day: string) => unknown;
  readonly tooOld: string;
  readonly tooEarly: string;
}

const row = <Body>(
  rule: string,
  kind: RecordKind<Body>,
  rest: { by: Who; on: (day: string) => unknown; tooOld: string; tooEarly: string },
) => ({ rule, kind: kind as unknown as RecordKind<never>, ...rest }) satisfies Row;

const dated = { tooOld: 'day-too-old @date', tooEarly: 'date-in-future @date' };
const ofPeriod = { tooOld: 'day-too-old @period', tooEarly: 'period-not-begun @period' };

const rows: Row[] = [
  row('ACT-9', activityKind, { by: 'officer', on: (day) => anActivity({ date: day as never }), ...dated }),
  row('FB-2', feedbackKind, {
    by: 'superior',
    on: (date) => ({ employeeId: ids.officer, date, subject: { kind: 'value', value: 'kolaboratif' }, text: 'Baik.' }),
    ...dated,
  }),
  row('CAP-1', achievementKind, {
    by: 'officer',
    on: (date) => ({
      date,
      rhkId: ids.rhk,
      indicatorId: ids.other,
      value: { kind: 'angka', value: 1 },
      story: 'Selesai semua.',
    }),
    ...dated,
  }),
  row('LAP-2', periodReportKind, {
    by: 'officer',
    on: (date) => ({ employeeId: ids.officer, date, period: date.slice(0, 7), plans: [], followUps: [] }),
    ...ofPeriod,
  }),
  row('EVAL-2', evaluationKind, {
    by: 'superior',
    on: (date) => anEvaluation({ date: date as never, period: `${Number(date.slice(0, 4)) - 1}-12` as never }),
    tooOld: 'day-too-old @period',
    tooEarly: 'period-not-over @period',
  }),
  row('SKP-4', workPlanKind, {
    by: 'officer',
    on: (day) => aPlan({ year: Number(day.slice(0, 4)), state: { kind: 'draf' } as never }),
    tooOld: 'day-too-old @year',
    tooEarly: 'period-not-begun @year',
  }),
];

describe('times are judged by both clocks at both bounds (SYN-14)', () => {
  test.each(rows)('[$rule] a phone whose clock is in 2020, arriving in December 2026', ({ kind, by, on, tooOld }) => {
    const body = on('2020-05-04') as never;
    expect(verdictOf(kind, { body, by, on: '2020-05-04', arrives: '2026-12-01' })).toBe(tooOld);
  });

  test.each(rows)('[$rule] a phone whose clock is in 2030', ({ kind, by, on, tooEarly }) => {
    const body = on('2030-05-04') as never;
    expect(verdictOf(kind, { body, by, on: '2030-05-04', arrives: '2026-12-01' })).toBe(tooEarly);
  });
});

const receivedAt = '2026-12-01T08:00:00.000Z' as Instant;
const on2020 = '2020-05-04T08:00:00.000Z' as Instant;
const verdict = (channel: Parameters<typeof isFollowedAtArrival>[0], capturedAt: Instant = receivedAt) => {
  const decision = isFollowedAtArrival(channel, { capturedAt, receivedAt });
  return decision.kind === 'accept' ? 'accept' : decision.refusal.code;
};

describe('[READ-9] nothing is accepted into a channel of a year that nobody follows when it arrives', () => {
  test.each([2024, 2025, 2026, 2027, 2028])('of %i', (year) => {
    const followed = followedYears(Date.parse(receivedAt)).includes(year);
    expect(verdict(personChannel(ids.officer, year))).toBe(followed ? 'accept' : 'day-too-old');
  });

  test('channels without a year are always followed', () => {
    expect(verdict(orgChannel, on2020)).toBe('accept');
    expect(verdict(unitChannel(ids.unit), on2020)).toBe('accept');
  });

  test.each([
    ['an acknowledgement', acknowledgementKind, { subject: { kind: 'feedback', id: ids.subject }, date: '2020-05-04' }],
    ['evidence', evidenceKind, { subjectId: ids.subject, subjectDate: '2020-05-04' }],
    ['a deletion of what was never sent', activityKind, null],
  ])('%s of a phone whose clock is wrong says so', (_name, kind, body) => {
    const channel = (kind as RecordKind).channel({ author: ids.officer, body, capturedAt: on2020 });
    expect(verdict(channel, on2020)).toBe('captured-at-impossible');
  });
});
