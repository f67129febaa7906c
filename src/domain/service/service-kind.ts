import { counterChannel } from '../access/channel.ts';
import { unitOf } from '../unit/unit-of.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { serviceSchema } from './service-body.ts';
import { service } from './service.ts';

export const serviceKind = publishedKind(service, {
  schema: serviceSchema,
  depth: 2,
  channel: (placement) => counterChannel(unitOf(placement)),
});
