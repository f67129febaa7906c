import type { SurveyResponse } from '../../../src/domain/survey-response/survey-response-body.ts';
import { unsurNames } from '../../../src/domain/survey-instrument/unsur.ts';
import type { TimeOfDay } from '../../../src/domain/time/local-date.ts';
import { date, ids } from '../activity/example.ts';

/** One citizen's answers of 20 November 2026, with what the test wants to be different. */
export function aResponse(different: Partial<SurveyResponse> = {}): SurveyResponse {
  return {
    unitId: ids.unit,
    serviceId: ids.rhk,
    instrumentId: ids.entry,
    date: date('2026-11-20'),
    time: '09:15' as TimeOfDay,
    durationS: 61,
    assisted: false,
    origin: 'counter',
    answers: Object.fromEntries(unsurNames.map((name) => [name, 4])),
    respondent: { sex: null, ageBand: null, education: null, work: null },
    suggestion: null,
    flags: [],
    ...different,
  };
}
