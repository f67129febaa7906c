import type { Acknowledgement } from '../../domain/acknowledgement/acknowledgement-body.ts';
import type { Achievement } from '../../domain/achievement/achievement-body.ts';
import type { Activity } from '../../domain/activity/activity-body.ts';
import type { Counter } from '../../domain/counter/counter-body.ts';
import type { Deputy } from '../../domain/deputy/deputy-body.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import type { Evaluation } from '../../domain/evaluation/evaluation-body.ts';
import type { Feedback } from '../../domain/feedback/feedback-body.ts';
import type { Objection } from '../../domain/objection/objection-body.ts';
import type { ObjectionDecision } from '../../domain/objection/objection-decision-body.ts';
import type { Organisation } from '../../domain/organisation/organisation-body.ts';
import type { PeerOpinion } from '../../domain/peer-opinion/peer-opinion-body.ts';
import type { PeerRequest } from '../../domain/peer-request/peer-request-body.ts';
import type { PeriodReport } from '../../domain/period-report/period-report-body.ts';
import type { Policy } from '../../domain/policy/policy-body.ts';
import type { Review } from '../../domain/review/review-body.ts';
import type { Service } from '../../domain/service/service-body.ts';
import type { SurveyInstrument } from '../../domain/survey-instrument/survey-instrument-body.ts';
import type { SurveyResponse } from '../../domain/survey-response/survey-response-body.ts';
import type { Holiday } from '../../domain/holiday/holiday-body.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Unit } from '../../domain/unit/unit-body.ts';
import type { WorkPlan } from '../../domain/work-plan/work-plan-body.ts';
import type { Uuid } from '../../std/uuid.ts';

interface Bodies {
  organisation: Organisation;
  unit: Unit;
  policy: Policy;
  holiday: Holiday;
  service: Service;
  employee: Employee;
  workPlan: WorkPlan;
  activity: Activity;
  achievement: Achievement;
  review: Review;
  deputy: Deputy;
  counter: Counter;
  periodReport: PeriodReport;
  feedback: Feedback;
  acknowledgement: Acknowledgement;
  evaluation: Evaluation;
  peerRequest: PeerRequest;
  peerOpinion: PeerOpinion;
  objection: Objection;
  objectionDecision: ObjectionDecision;
  surveyInstrument: SurveyInstrument;
  surveyResponse: SurveyResponse;
}

/** One record of the sample of any of these kinds, ready to be stored at its kind's current version. */
export type SampleRecordOf<Kinds extends keyof Bodies> = {
  [Kind in Kinds]: {
    readonly kind: Kind;
    readonly id: Uuid;
    readonly author: Uuid;
    readonly body: Bodies[Kind];
    readonly capturedAt: Instant;
  };
}[Kinds];

export type SampleRecord = SampleRecordOf<keyof Bodies>;
