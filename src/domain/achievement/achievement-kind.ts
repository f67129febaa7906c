import { personChannel } from '../access/channel.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { review } from '../review/review.ts';
import { captureDayLookups } from '../supervision/capture-day.ts';
import { needsWord, wordLookups } from '../supervision/needs-word.ts';
import { msOf } from '../time/instant.ts';
import { yearOf } from '../time/local-date.ts';
import { workPlan } from '../work-plan/work-plan.ts';
import { achievementSchema, type Achievement } from './achievement-body.ts';
import { achievement } from './achievement.ts';
import { decideAchievement } from './decide-achievement.ts';

export const achievementKind: RecordKind<Achievement> = {
  ...achievement,
  schema: achievementSchema,
  depth: 5,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) =>
    personChannel(author, body === null ? new Date(msOf(capturedAt)).getUTCFullYear() : yearOf(body.date)),
  lookups: ({ id, author, body }, actor) =>
    actor.kind === 'person'
      ? [
          ...captureDayLookups(actor),
          ...wordLookups(actor),
          ...(body === null ? [] : [{ kind: workPlan.name, about: author }]),
          ...[id, ...(body?.corrects ? [body.corrects] : [])].flatMap((one) => [
            { kind: achievement.name, id: one },
            { kind: review.name, about: one },
          ]),
        ]
      : [],
  needsWord,
  decide: decideAchievement,
};
