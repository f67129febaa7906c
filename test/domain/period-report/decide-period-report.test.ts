import { describe, expect, test } from 'vitest';
import type { PeriodReport } from '../../../src/domain/period-report/period-report-body.ts';
import { periodReportKind } from '../../../src/domain/period-report/period-report-kind.ts';
import type { Period } from '../../../src/domain/period/period.ts';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import type { FoundRecord } from '../../../src/domain/registry/record-kind.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { aPolicy, found, ids, people, verdictOf, type Who } from '../supervision/example.ts';

const today = '2026-11-20' as LocalDate;

function aReport(different: Partial<PeriodReport> = {}): PeriodReport {
  return {
    employeeId: ids.officer,
    period: '2026-10' as Period,
    date: today,
    figures: { takenOn: today, days: 20, entries: 61, minutes: 9000, results: [], ikm: null },
    challenges: 'Jaringan di dua desa sering putus.',
    plans: [{ id: ids.subject, text: 'Menjadwalkan kunjungan kedua' }],
    followUps: [],
    ...different,
  };
}

const ask = (
  body: PeriodReport | null,
  more: { facts?: readonly FoundRecord[]; by?: Who; previous?: PeriodReport } = {},
) => verdictOf(periodReportKind, { body, by: 'officer', ...more });

test('a report can be stored, and one without a plan cannot', () => {
  expect(parseBody(periodReportKind, 1, aReport()).kind).toBe('ok');
  expect(parseBody(periodReportKind, 1, aReport({ plans: [] })).kind).toBe('refused');
});

test.each<[Who, string]>([
  ['officer', 'accept'],
  ['superior', 'not-writer @employeeId'],
  ['admin', 'not-writer @employeeId'],
])('only the employee writes their report: %s', (by, expected) => {
  expect(ask(aReport(), { by })).toBe(expected);
});

test('[LAP-1] one report for each person and period', () => {
  const other = (period: string) => [
    ...people,
    found('periodReport', ids.other, aReport({ period: period as Period, plans: [] }), ids.officer),
  ];
  expect(ask(aReport(), { facts: other('2026-10') })).toBe('period-taken @period');
  expect(ask(aReport(), { facts: other('2026-08') })).toBe('accept');
  const itself = [...people, found('periodReport', ids.record, aReport(), ids.officer)];
  expect(ask(aReport({ challenges: 'Lain.' }), { facts: itself, previous: aReport() })).toBe('accept');
});

describe('[LAP-2] the period has begun, and is of this year or the last', () => {
  test.each([
    ['2026-11', 'accept'],
    ['2026-12', 'period-not-begun @period'],
    ['2025-01', 'accept'],
    ['2024-12', 'day-too-old @period'],
  ])('%s', (period, expected) => {
    expect(ask(aReport({ period: period as Period }))).toBe(expected);
  });
});

test('[LAP-3] it carries the day it was submitted', () => {
  expect(ask(aReport({ date: '2026-11-19' as LocalDate }))).toBe('date-impossible @date');
  expect(ask(aReport({ date: '2026-11-21' as LocalDate }))).toBe('date-impossible @date');
});

describe('[LAP-4] reports are monthly or by triwulan as the policy says', () => {
  const [monthly, quarterly] = [aPolicy({ period: 'bulanan' }), aPolicy({ period: 'triwulanan' })];
  test.each<[string, FoundRecord | null, string]>([
    ['2026-10', null, 'accept'],
    ['2026-T3', null, 'period-cadence @period'],
    ['2026-10', monthly, 'accept'],
    ['2026-10', quarterly, 'period-cadence @period'],
    ['2026-T3', quarterly, 'accept'],
    ['2026', quarterly, 'period-cadence @period'],
  ])('%s under %o', (period, policy, expected) => {
    expect(ask(aReport({ period: period as Period }), { facts: policy ? [...people, policy] : people })).toBe(expected);
  });

  test('one already made keeps its period', () => {
    expect(ask(aReport(), { facts: [...people, quarterly], previous: aReport() })).toBe('accept');
  });
});

test('[LAP-5] every plan of the report before is followed up', () => {
  const before = aReport({ period: '2026-09' as Period, plans: [{ id: ids.rhk, text: 'Membuat jadwal' }] });
  const facts = [...people, found('periodReport', ids.other, before, ids.officer)];
  const followUp = { planId: ids.rhk, text: 'Membuat jadwal', outcome: 'berjalan' as const, note: null };
  expect(ask(aReport(), { facts })).toBe('follow-up-missing @followUps');
  expect(ask(aReport({ followUps: [followUp] }), { facts })).toBe('accept');
});

describe('[REV-7] an accepted report is locked', () => {
  const report = aReport();
  const verdict = (kind: string, subjectHash: string) =>
    found('review', ids.other, {
      subjectKind: 'periodReport',
      subjectId: ids.record,
      subjectHash,
      employeeId: ids.officer,
      date: report.date,
      verdict: { kind, reason: 'Lengkapi rencana' },
    });
  const stored = { ...found('periodReport', ids.record, report, ids.officer), hash: 'h1' };
  test.each([
    ['disetujui', 'h1', 'approved-locked'],
    ['disetujui', 'h0', 'accept'],
    ['dikembalikan', 'h1', 'accept'],
  ])('%s on %s: %s', (kind, hash, expected) => {
    const facts = [...people, stored, verdict(kind, hash)];
    expect(ask(aReport({ challenges: 'Lain.' }), { facts, previous: report })).toBe(expected);
    expect(ask(null, { facts, previous: report })).toBe(expected);
  });
});
