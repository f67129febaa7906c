import { surveyChannel } from '../access/channel.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { service } from '../service/service.ts';
import { surveyInstrument } from '../survey-instrument/survey-instrument.ts';
import { yearOf } from '../time/local-date.ts';
import { msOf } from '../time/instant.ts';
import { decideSurveyResponse } from './decide-survey-response.ts';
import { surveyResponseSchema, type SurveyResponse } from './survey-response-body.ts';
import { surveyResponse } from './survey-response.ts';

export const surveyResponseKind: RecordKind<SurveyResponse> = {
  ...surveyResponse,
  schema: surveyResponseSchema,
  depth: 4,
  author: (actor) => {
    if (actor.kind === 'counter') return actor.deviceId;
    return actor.kind === 'visitor' ? actor.responseId : null;
  },
  channel: ({ author, body, capturedAt }) =>
    body === null
      ? surveyChannel(author, new Date(msOf(capturedAt)).getUTCFullYear())
      : surveyChannel(body.unitId, yearOf(body.date)),
  lookups: ({ body }) =>
    body === null
      ? []
      : [
          { kind: service.name, id: body.serviceId },
          { kind: surveyInstrument.name, id: body.instrumentId },
        ],
  decide: decideSurveyResponse,
};
