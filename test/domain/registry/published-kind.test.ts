import { describe, expect, test } from 'vitest';
import { acknowledgementKind } from '../../../src/domain/acknowledgement/acknowledgement-kind.ts';
import { achievementKind } from '../../../src/domain/achievement/achievement-kind.ts';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import { deputyKind } from '../../../src/domain/deputy/deputy-kind.ts';
import { evaluationKind } from '../../../src/domain/evaluation/evaluation-kind.ts';
import { objectionDecisionKind } from '../../../src/domain/objection/objection-decision-kind.ts';
import { objectionKind } from '../../../src/domain/objection/objection-kind.ts';
import { peerOpinionKind } from '../../../src/domain/peer-opinion/peer-opinion-kind.ts';
import { peerRequestKind } from '../../../src/domain/peer-request/peer-request-kind.ts';
import { feedbackKind } from '../../../src/domain/feedback/feedback-kind.ts';
import { evidenceKind } from '../../../src/domain/evidence/evidence-kind.ts';
import { kinds } from '../../../src/domain/kinds.ts';
import { periodReportKind } from '../../../src/domain/period-report/period-report-kind.ts';
import { reviewKind } from '../../../src/domain/review/review-kind.ts';
import { surveyResponseKind } from '../../../src/domain/survey-response/survey-response-kind.ts';
import { workPlanKind } from '../../../src/domain/work-plan/work-plan-kind.ts';
import type { Instant } from '../../../src/domain/time/instant.ts';
import { author, ids } from '../activity/example.ts';

const ofPeople: readonly string[] = [
  evaluationKind,
  objectionDecisionKind,
  objectionKind,
  peerOpinionKind,
  peerRequestKind,
  acknowledgementKind,
  activityKind,
  surveyResponseKind,
  deputyKind,
  evidenceKind,
  feedbackKind,
  periodReportKind,
  reviewKind,
  achievementKind,
  workPlanKind,
].map((kind) => kind.name);
const published = [...kinds.values()].filter((kind) => !ofPeople.includes(kind.name));

describe('[PUB-1] only the organisation’s server writes what is published', () => {
  test.each(published.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
    expect(kind.author(author)).toBe(null);
    expect(kind.author({ ...author, roles: ['admin', 'pimpinan'] })).toBe(null);
    expect(kind.author({ kind: 'organisation', orgId: ids.org })).toBe(ids.org);
  });

  test('and its word needs no further rule', () => {
    for (const kind of published) {
      const change = {
        id: ids.entry,
        author: ids.org,
        body: null,
        previous: null,
        capturedAt: '2026-11-20T08:00:00.000Z' as Instant,
        receivedAt: null,
      };
      const organisation = { kind: 'organisation', orgId: ids.org } as const;
      expect(kind.lookups(change, organisation)).toEqual([]);
      expect(kind.decide(change, { actor: organisation, found: [] })).toEqual({ kind: 'accept' });
    }
  });
});
