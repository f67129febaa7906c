import * as z from 'zod/mini';
import { orgChannel, personChannel } from '../access/channel.ts';
import { policy } from '../policy/policy.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { uuidSchema } from '../registry/uuid-schema.ts';
import { plainText } from '../text/plain-text.ts';
import { msOf } from '../time/instant.ts';
import { localDateSchema, timeOfDaySchema, yearOf } from '../time/local-date.ts';
import { unit } from '../unit/unit.ts';
import { workPlan } from '../work-plan/work-plan.ts';
import { decideActivity } from './decide-activity.ts';

export const activityCategories = ['tusi', 'tusi-lain', 'tugas-atasan', 'non-tusi'] as const;
export type ActivityCategory = (typeof activityCategories)[number];

/** When in the day: from–to, or only how long where the hours are not known. */
const activityTimeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('span'), start: timeOfDaySchema, end: timeOfDaySchema, endsNextDay: z.boolean() }),
  z.strictObject({ kind: z.literal('duration'), minutes: z.int().check(z.gte(1), z.lte(100_000)) }),
]);
export type ActivityTime = z.infer<typeof activityTimeSchema>;

export const activitySchema = z.strictObject({
  date: localDateSchema,
  time: activityTimeSchema,
  category: z.enum(activityCategories),
  description: plainText(2000),
  /** The RHK it serves, of the author's work plan of that year. */
  rhkId: z.nullable(uuidSchema),
  volume: z.nullable(z.number().check(z.gte(0), z.lte(1_000_000_000))),
  volumeUnit: z.nullable(plainText(40)),
  note: z.nullable(plainText(2000)),
});

/** Aktivitas: one entry of the daily log (reference §3.2). */
export type Activity = z.infer<typeof activitySchema>;

export const activity: RecordKind<Activity> = {
  name: 'activity',
  version: 1,
  schema: activitySchema,
  upcast: (body) => body,
  depth: 4,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) =>
    personChannel(author, body === null ? new Date(msOf(capturedAt)).getUTCFullYear() : yearOf(body.date)),
  order: (body) => `${body.date} ${body.time.kind === 'span' ? body.time.start : ''}`,
  lookups: ({ author, body }, actor) =>
    actor.kind === 'person'
      ? [
          { kind: unit.name, id: actor.unitId },
          { kind: policy.name, channel: orgChannel },
          ...(body?.rhkId ? [{ kind: workPlan.name, channel: personChannel(author, yearOf(body.date)) }] : []),
        ]
      : [],
  decide: decideActivity,
};
