import { acknowledgementKind } from './acknowledgement/acknowledgement-kind.ts';
import { achievementKind } from './achievement/achievement-kind.ts';
import { activityKind } from './activity/activity-kind.ts';
import { cascadedResultsKind } from './cascaded-results/cascaded-results-kind.ts';
import { counterKind } from './counter/counter-kind.ts';
import { deputyKind } from './deputy/deputy-kind.ts';
import { employeeKind } from './employee/employee-kind.ts';
import { evaluationKind } from './evaluation/evaluation-kind.ts';
import { feedbackKind } from './feedback/feedback-kind.ts';
import { evidenceKind } from './evidence/evidence-kind.ts';
import { evidenceReceiptKind } from './evidence-receipt/evidence-receipt-kind.ts';
import { holidayKind } from './holiday/holiday-kind.ts';
import { objectionDecisionKind } from './objection/objection-decision-kind.ts';
import { objectionKind } from './objection/objection-kind.ts';
import { organisationKind } from './organisation/organisation-kind.ts';
import { peerOpinionKind } from './peer-opinion/peer-opinion-kind.ts';
import { peerRequestKind } from './peer-request/peer-request-kind.ts';
import { periodReportKind } from './period-report/period-report-kind.ts';
import { policyKind } from './policy/policy-kind.ts';
import { reviewKind } from './review/review-kind.ts';
import { serviceKind } from './service/service-kind.ts';
import { surveyInstrumentKind } from './survey-instrument/survey-instrument-kind.ts';
import { surveyResponseKind } from './survey-response/survey-response-kind.ts';
import { unitIkmKind } from './unit-ikm/unit-ikm-kind.ts';
import { unitKind } from './unit/unit-kind.ts';
import { workPlanKind } from './work-plan/work-plan-kind.ts';
import type { RecordKind } from './registry/record-kind.ts';

const all = [
  organisationKind,
  unitKind,
  policyKind,
  holidayKind,
  serviceKind,
  employeeKind,
  deputyKind,
  workPlanKind,
  cascadedResultsKind,
  activityKind,
  achievementKind,
  reviewKind,
  counterKind,
  surveyInstrumentKind,
  surveyResponseKind,
  unitIkmKind,
  periodReportKind,
  feedbackKind,
  peerRequestKind,
  peerOpinionKind,
  evaluationKind,
  acknowledgementKind,
  evidenceKind,
  evidenceReceiptKind,
  objectionKind,
  objectionDecisionKind,
] as const;

/** Every kind of record that syncs, by name. A new noun is added here and nowhere else below the screens. */
export const kinds: ReadonlyMap<string, RecordKind> = new Map(
  all.map((kind) => [kind.name, kind as unknown as RecordKind]),
);
