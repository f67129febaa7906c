import { cascadeChannel, orgChannel } from '../access/channel.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { cascadedResultsSchema } from './cascaded-results-body.ts';
import { cascadedResults } from './cascaded-results.ts';

export const cascadedResultsKind = publishedKind(cascadedResults, {
  schema: cascadedResultsSchema,
  depth: 3,
  channel: ({ body }) => (body === null ? orgChannel : cascadeChannel(body.employeeId, body.year)),
});
