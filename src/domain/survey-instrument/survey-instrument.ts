import type { RecordShape } from '../registry/record-kind.ts';
import type { SurveyInstrument } from './survey-instrument-body.ts';

export const surveyInstrument: RecordShape<SurveyInstrument> = {
  name: 'surveyInstrument',
  version: 1,
  upcast: (body) => body,
  order: (body) => `${body.validFrom} ${String(body.version).padStart(5, '0')}`,
};
