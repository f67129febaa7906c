import type { Weighting } from '../../domain/skm/ikm.ts';
import type { Period } from '../../domain/skm/period.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { SurveyPlaces } from './read-survey-places.ts';

export interface ReportQuestion {
  readonly orgId: Uuid;
  readonly places: SurveyPlaces;
  readonly unitId: Uuid | null;
  readonly serviceId: Uuid | null;
  readonly period: Period;
  readonly weight: Weighting;
  /** SKM-26: who asks works in the unit or is anybody, so that nothing is told by which one citizen's answers could be found. */
  readonly hidesFew: boolean;
  readonly today: LocalDate;
}
