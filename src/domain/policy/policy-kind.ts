import { orgChannel } from '../access/channel.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { policySchema } from './policy-body.ts';
import { policy } from './policy.ts';

export const policyKind = publishedKind(policy, {
  schema: policySchema,
  depth: 1,
  channel: () => orgChannel,
});
