import type { SurveyInstrument } from '../survey-instrument/survey-instrument-body.ts';
import type { SurveyResponse } from '../survey-response/survey-response-body.ts';
import { addDays, type LocalDate } from '../time/local-date.ts';

/** Why a questionnaire is kept without counting; somebody can still put the cause right. */
export const uncountedReasons = [
  'unknown-service',
  'unknown-instrument',
  'unknown-question',
  'blank',
  'clock-off',
] as const;
export type UncountedReason = (typeof uncountedReasons)[number];
export type Standing = 'counted' | UncountedReason;

/** What is published of that which a response names; null where nothing is. */
export interface Named {
  readonly service: { readonly unitId: string } | null;
  readonly instrument: SurveyInstrument | null;
}

const oldestDays = 366;

/**
 * SKM-16: a response counts when it names a service and an instrument of its unit, answers that instrument's questions,
 * and claims a day that can be true; else it is kept and shown with the reason.
 */
export function standingOf(response: SurveyResponse, { service, instrument }: Named, arrived: LocalDate): Standing {
  if (!isDayPossible(response, arrived)) return 'clock-off';
  if (service?.unitId !== response.unitId) return 'unknown-service';
  if (instrument?.unitId !== response.unitId) return 'unknown-instrument';
  const asked = new Set(instrument.questions.map(({ id }) => id));
  const answered = Object.keys(response.answers);
  if (answered.some((question) => !asked.has(question))) return 'unknown-question';
  return answered.length === 0 ? 'blank' : 'counted';
}

/** A device may have been offline for long, and zones differ by a day; earlier questionnaires are imported. */
function isDayPossible({ date, origin }: SurveyResponse, arrived: LocalDate): boolean {
  return origin === 'import' || (date <= addDays(arrived, 1) && date >= addDays(arrived, -oldestDays));
}
