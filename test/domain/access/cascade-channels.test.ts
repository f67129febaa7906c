import { expect, test } from 'vitest';
import { cascadeChannels } from '../../../src/domain/access/cascade-channels.ts';
import { channelSchema } from '../../../src/domain/access/channel-schema.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const superior = '00000000-0000-7000-8000-000000000001' as Uuid;

test('[READ-8] of the direct superior’s plan the RHK are read, of the years that are followed', () => {
  const channels = cascadeChannels(superior, Date.parse('2026-11-20T08:00:00.000Z'));
  expect(channels).toEqual([`cascade/${superior}/2025`, `cascade/${superior}/2026`]);
  expect(channels.every((channel) => channelSchema.safeParse(channel).success)).toBe(true);
  expect(cascadeChannels(null, 0)).toEqual([]);
});
