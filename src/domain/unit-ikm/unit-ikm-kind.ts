import { orgChannel, unitChannel } from '../access/channel.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { unitIkmSchema } from './unit-ikm-body.ts';
import { unitIkm } from './unit-ikm.ts';

export const unitIkmKind = publishedKind(unitIkm, {
  schema: unitIkmSchema,
  depth: 2,
  channel: ({ body }) => (body === null ? orgChannel : unitChannel(body.unitId)),
});
