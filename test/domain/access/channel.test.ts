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
])('%s is a channel', (channel) => {
  expect(channelSchema.safeParse(channel).success).toBe(true);
});

test.each([
  '',
  'orgs',
  'unit/',
  `unit/${id}/2026`,
  `person/${id}`,
  `opinion/${id}`,
  `person/${id}/26`,
  `org\nunit/${id}`,
  'unit/../secret',
  null,
  7,
])('%j is no channel', (value) => {
  expect(channelSchema.safeParse(value).success).toBe(false);
});
