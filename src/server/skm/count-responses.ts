import { readBody } from '../../domain/registry/read-body.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { AfterWrite } from '../records/writing.ts';
import { TotalDeltas } from './total-deltas.ts';
import { weigh } from './weigh.ts';

/** Adds responses to the totals as they are written. A response is written once (SKM-1), so that it is counted once. */
export const countResponses: AfterWrite = async (client, { orgId, receivedAt: now }, writings) => {
  const responses = writings.flatMap(({ record, replaced, receivedAt = now }) => {
    const response =
      replaced || record.body === null ? undefined : readBody(surveyResponse, record.version, record.body);
    return response ? [{ response, arrived: receivedAt.slice(0, 10) as LocalDate }] : [];
  });
  const deltas = new TotalDeltas();
  for (const weighed of await weigh(client, orgId, responses)) deltas.addWeighed(weighed, 1);
  await deltas.write(client, orgId);
};
