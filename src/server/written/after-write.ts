import { service } from '../../domain/service/service.ts';
import { surveyInstrument } from '../../domain/survey-instrument/survey-instrument.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import { countResponses } from '../skm/count-responses.ts';
import { recountNamed } from '../skm/recount-named.ts';
import type { AfterWrite } from '../sync/writing.ts';

/** Who keeps something up to date with every record of a kind that is written, from wherever it came. */
const followers: readonly (readonly [kind: string, follow: AfterWrite])[] = [
  [surveyResponse.name, countResponses],
  [surveyInstrument.name, recountNamed],
  [service.name, recountNamed],
];

/** Lets every follower see what was written of its kind; what one throws undoes the writing too. */
export const afterWrite: AfterWrite = async (client, context, writings) => {
  for (const [kind, follow] of followers) {
    const own = writings.filter(({ record }) => record.kind === kind);
    if (own.length > 0) await follow(client, context, own);
  }
};
