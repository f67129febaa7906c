import { expect, test } from 'vitest';
import { channelSchema } from '../../../src/domain/access/channel-schema.ts';
import { orgChannel, personChannel, unitChannel } from '../../../src/domain/access/channel.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const id = '00000000-0000-7000-8000-000000000001' as Uuid;

test.each([
  orgChannel,
  unitChannel(id),
  personChannel(id, 2026),
  `appraisal/${id}/2026`,
  `opinion/${id}/2026`,
  `survey/${id}/2026`,
  `cascade/${id}/2026`,
  // A later server's, which this version does not know.
  `team/${id}`,
])('%s is a channel', (channel) => {
  expect(channelSchema.safeParse(channel).success).toBe(true);
});

test.each([
  '',
  'unit/',
  `/unit/${id}`,
  `unit//${id}`,
  `unit/${'0'.repeat(120)}`,
  `org\nunit/${id}`,
  'unit/../secret',
  null,
  7,
])('%j is no channel', (value) => {
  expect(channelSchema.safeParse(value).success).toBe(false);
});
