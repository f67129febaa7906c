import type { RecordShape } from '../registry/record-kind.ts';
import type { SurveyResponse } from './survey-response-body.ts';

export const surveyResponse: RecordShape<SurveyResponse> = {
  name: 'surveyResponse',
  version: 1,
  upcast: (body) => body,
  order: (body) => `${body.date} ${body.time}`,
};
