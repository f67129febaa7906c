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
  readonly today: LocalDate;
}
