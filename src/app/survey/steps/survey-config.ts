import type { SurveyQuestion } from '../../../domain/survey-instrument/survey-instrument-body.ts';
import type { Zone } from '../../../domain/time/zone.ts';
import type { Uuid } from '../../../std/uuid.ts';

/** All that asking takes; nothing of it is of a citizen. */
export interface SurveyConfig {
  readonly organisationName: string;
  readonly unitName: string;
  readonly zone: Zone;
  readonly layout: 'one-by-one' | 'one-page';
  readonly idleSeconds: number;
  readonly asksRespondent: boolean;
  readonly services: readonly { readonly id: Uuid; readonly name: string }[];
  readonly instrumentId: Uuid;
  readonly questions: readonly SurveyQuestion[];
}

/** What one citizen has said. It lives in memory alone, until it is sent or discarded. */
export interface GivenAnswers {
  readonly serviceId: Uuid;
  readonly answers: Readonly<Record<string, number>>;
  readonly respondent: Respondent;
  readonly suggestion: string | null;
  readonly assisted: boolean;
  readonly durationS: number;
}

export interface Respondent {
  readonly sex: string | null;
  readonly ageBand: string | null;
  readonly education: string | null;
  readonly work: string | null;
}

export const nobody: Respondent = { sex: null, ageBand: null, education: null, work: null };
