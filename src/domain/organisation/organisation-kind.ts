import { orgChannel } from '../access/channel.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { organisationSchema } from './organisation-body.ts';
import { organisation } from './organisation.ts';

export const organisationKind = publishedKind(organisation, {
  schema: organisationSchema,
  depth: 0,
  channel: () => orgChannel,
});
