import type { LocalDate } from '../time/local-date.ts';
import type { SurveyInstrument } from './survey-instrument-body.ts';

/** The version that is asked on a day: of those that are valid by then, the latest. */
export function currentInstrument<Held extends { readonly body: SurveyInstrument }>(
  instruments: readonly Held[],
  date: LocalDate,
): Held | undefined {
  return instruments.filter(({ body }) => body.validFrom <= date).sort((a, b) => (isLater(a.body, b.body) ? -1 : 1))[0];
}

function isLater(one: SurveyInstrument, other: SurveyInstrument): boolean {
  return one.validFrom === other.validFrom ? one.version > other.version : one.validFrom > other.validFrom;
}
