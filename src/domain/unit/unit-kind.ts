import { orgChannel } from '../access/channel.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { unitSchema } from './unit-body.ts';
import { unit } from './unit.ts';

export const unitKind = publishedKind(unit, {
  schema: unitSchema,
  depth: 1,
  channel: () => orgChannel,
});
