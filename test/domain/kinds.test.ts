import { describe, expect, test } from 'vitest';
import { channelSchema } from '../../src/domain/access/channel-schema.ts';
import { kinds } from '../../src/domain/kinds.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { anActivity, ids } from './activity/example.ts';
import { anAchievement } from './achievement/example.ts';
import { aReview } from './review/example.ts';
import { anEvidence } from './evidence/example.ts';
import { aResponse } from './survey-response/example.ts';

const named = { name: 'Nama', unitId: ids.unit, employeeId: ids.author, year: 2026 };
const capturedAt = '2026-11-20T08:00:00.000Z' as Instant;

/** The channel that each kind's records live in, and so who reads them. */
const homes: Record<string, [body: unknown, channel: string]> = {
  organisation: [named, 'org'],
  unit: [named, 'org'],
  policy: [named, 'org'],
  holiday: [named, 'org'],
  service: [named, `counter/${ids.unit}`],
  employee: [named, `unit/${ids.unit}`],
  workPlan: [named, `person/${ids.author}/2026`],
  deputy: [named, 'org'],
  achievement: [anAchievement(), `person/${ids.org}/2026`],
  review: [aReview(), `person/${ids.author}/2026`],
  activity: [anActivity(), `person/${ids.org}/2026`],
  counter: [named, `counter/${ids.unit}`],
  surveyInstrument: [named, `counter/${ids.unit}`],
  peerRequest: [{ peerId: ids.author, period: '2026-T1' }, `person/${ids.author}/2026`],
  peerOpinion: [{ ratedId: ids.author, period: '2026-T1' }, `opinion/${ids.author}/2026`],
  evaluation: [{ employeeId: ids.author, period: '2026' }, `appraisal/${ids.author}/2026`],
  objection: [{ period: '2026' }, `appraisal/${ids.org}/2026`],
  objectionDecision: [{ employeeId: ids.author, period: '2026' }, `appraisal/${ids.author}/2026`],
  periodReport: [{ period: '2026-T1' }, `person/${ids.org}/2026`],
  feedback: [{ employeeId: ids.author, date: '2026-03-02' }, `person/${ids.author}/2026`],
  acknowledgement: [{ subject: { kind: 'feedback' }, date: '2026-03-02' }, `person/${ids.org}/2026`],
  evidence: [anEvidence(), `person/${ids.org}/2026`],
  evidenceReceipt: [{ personId: ids.author, year: 2026 }, `person/${ids.author}/2026`],
  cascadedResults: [named, `cascade/${ids.author}/2026`],
  unitIkm: [named, `unit/${ids.unit}`],
  surveyResponse: [aResponse(), `survey/${ids.unit}/2026`],
};

test('every kind is known by its own name', () => {
  expect([...kinds].filter(([name, kind]) => kind.name !== name)).toEqual([]);
  expect([...kinds.keys()].sort()).toEqual(Object.keys(homes).sort());
});

describe('a record lives in one channel', () => {
  test.each(Object.entries(homes))('%s', (name, [body, channel]) => {
    expect(kinds.get(name)!.channel({ author: ids.org, body, capturedAt })).toBe(channel);
  });

  test('also when it was deleted before it arrived', () => {
    for (const kind of kinds.values()) {
      const channel = kind.channel({ author: ids.org, body: null, capturedAt });
      expect(channelSchema.safeParse(channel).success, kind.name).toBe(true);
    }
  });
});

test('parents have a lower depth than their children', () => {
  const depth = (name: string) => kinds.get(name)!.depth;
  for (const [parent, child] of [
    ['organisation', 'unit'],
    ['organisation', 'policy'],
    ['unit', 'service'],
    ['unit', 'employee'],
    ['employee', 'workPlan'],
    ['workPlan', 'activity'],
    ['activity', 'review'],
    ['workPlan', 'achievement'],
    ['achievement', 'review'],
    ['activity', 'feedback'],
    ['feedback', 'acknowledgement'],
    ['activity', 'evidence'],
    ['peerRequest', 'peerOpinion'],
    ['peerOpinion', 'evaluation'],
    ['evaluation', 'acknowledgement'],
    ['acknowledgement', 'objection'],
    ['objection', 'objectionDecision'],
  ] as const) {
    expect(depth(parent), `${parent} before ${child}`).toBeLessThan(depth(child));
  }
});
