import type { RecordShape } from '../registry/record-kind.ts';
import { quarterHourMs } from './quarter-hour.ts';
import type { SurveyResponse } from './survey-response-body.ts';

/** KSK-4: no moment of a response is kept more exactly than the quarter hour (reference §6). */
export const surveyResponse: RecordShape<SurveyResponse> = {
  name: 'surveyResponse',
  version: 1,
  upcast: (body) => body,
  order: (body) => `${body.date} ${body.time}`,
  coarseMs: quarterHourMs,
  leavesDevice: true,
};
