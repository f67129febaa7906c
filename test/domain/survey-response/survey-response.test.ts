import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { counterChannel } from '../../../src/domain/access/channel.ts';
import { coarseMoment } from '../../../src/domain/registry/coarse-moment.ts';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import type { FoundRecord } from '../../../src/domain/registry/record-kind.ts';
import { currentInstrument } from '../../../src/domain/survey-instrument/current-instrument.ts';
import { standardInstrument } from '../../../src/domain/survey-instrument/standard-instrument.ts';
import { quarterHourAt } from '../../../src/domain/survey-response/quarter-hour.ts';
import { responseFlags } from '../../../src/domain/survey-response/response-flags.ts';
import type { SurveyResponse } from '../../../src/domain/survey-response/survey-response-body.ts';
import { surveyResponseKind } from '../../../src/domain/survey-response/survey-response-kind.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import { author, date, ids, verdict } from '../activity/example.ts';
import { aResponse } from './example.ts';

const counter: Actor = { kind: 'counter', orgId: ids.org, deviceId: ids.other, unitId: ids.unit };
const visitor: Actor = { kind: 'visitor', orgId: ids.org, unitId: ids.unit, responseId: ids.entry };

const channel = counterChannel(ids.unit);
const held = { author: ids.org, channel, hash: '' };
const theService = { ...held, kind: 'service', id: ids.rhk, body: { unitId: ids.unit, name: 'KTP' } };
const theInstrument = {
  ...held,
  kind: 'surveyInstrument',
  id: ids.entry,
  body: standardInstrument(ids.unit, date('2026-01-01')),
};

function decisionOn(
  actor: Actor,
  body: SurveyResponse | null,
  previous: SurveyResponse | null = null,
  found: readonly FoundRecord[] = [theService, theInstrument],
): string {
  const capturedAt = '2026-11-20T02:20:00.000Z' as Instant;
  const change = { id: ids.entry, author: ids.other, body, previous, capturedAt, receivedAt: null };
  return verdict(surveyResponseKind.decide(change, { actor, found }));
}

describe('who writes a response', () => {
  test('a counter for itself, a citizen for the one response, and no person', () => {
    expect(surveyResponseKind.author(counter)).toBe(ids.other);
    expect(surveyResponseKind.author(visitor)).toBe(ids.entry);
    expect(surveyResponseKind.author({ ...author, roles: ['admin', 'pimpinan'] })).toBe(null);
  });

  test('[SKM-1] what a citizen has sent is neither changed nor taken back', () => {
    expect(decisionOn(counter, aResponse())).toBe('accept');
    expect(decisionOn(counter, aResponse(), aResponse({ durationS: 5 }))).toBe('not-writer');
    expect(decisionOn(counter, null, aResponse())).toBe('not-writer');
  });

  test('[SKM-2] a counter writes the answers of its own unit alone', () => {
    expect(decisionOn(visitor, aResponse())).toBe('accept');
    expect(decisionOn(counter, aResponse({ unitId: ids.org }))).toBe('not-writer @unitId');
    expect(decisionOn(visitor, aResponse({ unitId: ids.org }))).toBe('not-writer @unitId');
  });
});

test.each<[string, object, string]>([
  ['as it should be', {}, 'ok'],
  ['an answer of five', { answers: { waktu: 5 } }, 'answers.waktu'],
  ['an answer of zero', { answers: { waktu: 0 } }, 'answers.waktu'],
  ['a blank, which is not there', { answers: { waktu: 3 } }, 'ok'],
  ['a time that tells the minute', { time: '09:17' }, 'time'],
  [
    'an identity, for which there is no place',
    { respondent: { ...aResponse().respondent, name: 'Siti' } },
    'respondent',
  ],
])('a response: %s', (_, different, expected) => {
  const parsed = parseBody(surveyResponseKind, 1, { ...aResponse(), ...different });
  expect(parsed.kind === 'ok' ? 'ok' : parsed.refusal.field).toBe(expected);
});

describe('what a response speaks of', () => {
  test('[KSK-5] the service received is one of the unit’s', () => {
    const foreign = { ...theService, body: { unitId: ids.org, name: 'KTP' } };
    expect(decisionOn(counter, aResponse(), null, [foreign, theInstrument])).toBe('service-unknown @serviceId');
    expect(decisionOn(counter, aResponse(), null, [theInstrument])).toBe('service-unknown @serviceId');
  });

  test('[KSK-6] every answer names a question of its instrument; one that is not known yet keeps all', () => {
    const answers = { ...aResponse().answers, parkir: 2 };
    expect(decisionOn(counter, aResponse({ answers }))).toBe('question-unknown @answers.parkir');
    expect(decisionOn(counter, aResponse({ answers }), null, [theService])).toBe('accept');
  });

  test('an instrument of another unit is not its own', () => {
    const foreign = { ...theInstrument, body: standardInstrument(ids.org, date('2026-01-01')) };
    expect(decisionOn(counter, aResponse(), null, [theService, foreign])).toBe('not-writer @instrumentId');
  });

  test('[KSK-9] of the questionnaires valid on a day, the latest is asked', () => {
    const version = (from: string, number: number) => ({
      body: { ...standardInstrument(ids.unit, date(from)), version: number },
    });
    const all = [
      version('2026-01-01', 1),
      version('2026-07-01', 3),
      version('2026-07-01', 2),
      version('2027-01-01', 4),
    ];
    expect(currentInstrument(all, date('2026-06-30'))?.body.version).toBe(1);
    expect(currentInstrument(all, date('2026-07-01'))?.body.version).toBe(3);
    expect(currentInstrument(all, date('2025-12-31'))).toBe(undefined);
  });
});

describe('what is worth a second look', () => {
  const { answers } = aResponse({ answers: { a1: 4, a2: 3, a3: 4, a4: 4, a5: 2, a6: 3 } });
  const flags = (different: object) => responseFlags({ answers, durationS: 60, sinceLastS: null, ...different });

  test('[KSK-1] less than a second and a half for each answer', () => {
    expect(flags({ durationS: 9 })).toEqual([]);
    expect(flags({ durationS: 8 })).toEqual(['too-fast']);
  });

  test('[KSK-2] five answers or more at one place', () => {
    expect(flags({ answers: { a1: 4, a2: 4, a3: 4, a4: 4, a5: 4 } })).toEqual(['straight-lined']);
    expect(flags({ answers: { a1: 4, a2: 4, a3: 4, a4: 4 } })).toEqual([]);
    expect(flags({ answers: { a1: 4, a2: 4, a3: 4, a4: 4, a5: 3 } })).toEqual([]);
  });

  test('[KSK-3] sent within twenty seconds after another', () => {
    expect(flags({ sinceLastS: 20 })).toEqual([]);
    expect(flags({ sinceLastS: 19 })).toEqual(['repeated']);
  });
});

describe('[KSK-4] no moment is told more exactly than the quarter hour', () => {
  test('of the day, in the unit’s zone', () => {
    const justBefore = Date.parse('2026-11-20T15:59:59.999Z');
    expect(quarterHourAt(justBefore, 'WIB')).toEqual({ date: '2026-11-20', time: '22:45' });
    expect(quarterHourAt(justBefore, 'WITA')).toEqual({ date: '2026-11-20', time: '23:45' });
    expect(quarterHourAt(justBefore + 1, 'WITA')).toEqual({ date: '2026-11-21', time: '00:00' });
  });

  test('of the capture', () => {
    const at = (moment: string) => coarseMoment(surveyResponseKind, moment as Instant);
    expect(at('2026-11-20T02:29:59.999Z')).toBe('2026-11-20T02:15:00.000Z');
    expect(at('2026-11-20T02:30:00.000Z')).toBe('2026-11-20T02:30:00.000Z');
    expect(coarseMoment({}, '2026-11-20T02:29:59.999Z' as Instant)).toBe('2026-11-20T02:29:59.999Z');
  });
});
