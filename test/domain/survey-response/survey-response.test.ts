import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import type { SurveyResponse } from '../../../src/domain/survey-response/survey-response-body.ts';
import { surveyResponseKind } from '../../../src/domain/survey-response/survey-response-kind.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import { author, ids, verdict } from '../activity/example.ts';
import { aResponse } from './example.ts';

const counter: Actor = { kind: 'counter', orgId: ids.org, deviceId: ids.other, unitId: ids.unit };
const visitor: Actor = { kind: 'visitor', orgId: ids.org, unitId: ids.unit, responseId: ids.entry };

function decisionOn(actor: Actor, body: SurveyResponse | null, previous: SurveyResponse | null = null): string {
  const capturedAt = '2026-11-20T02:20:00.000Z' as Instant;
  const change = { id: ids.entry, author: ids.other, body, previous, capturedAt, receivedAt: null };
  return verdict(surveyResponseKind.decide(change, { actor, found: [] }));
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
