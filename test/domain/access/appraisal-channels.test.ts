import { expect, test } from 'vitest';
import { appraisalChannels } from '../../../src/domain/access/appraisal-channels.ts';
import { channelSchema } from '../../../src/domain/access/channel-schema.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
const [me, direct, further] = [idOf(1), idOf(2), idOf(3)];

test('[READ-7] appraisals are read two steps up, what peers say one step up', () => {
  const nowMs = Date.parse('2026-11-20T08:00:00.000Z');
  const channels = appraisalChannels({ people: [me, direct, further, direct], direct: [direct] }, nowMs);
  expect(channels).toEqual([
    ...[me, direct, further].flatMap((id) => [`appraisal/${id}/2025`, `appraisal/${id}/2026`]),
    `opinion/${direct}/2025`,
    `opinion/${direct}/2026`,
  ]);
  expect(channels.every((channel) => channelSchema.safeParse(channel).success)).toBe(true);
});
