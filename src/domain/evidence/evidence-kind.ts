import { personChannel } from '../access/channel.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { msOf } from '../time/instant.ts';
import { yearOf } from '../time/local-date.ts';
import { decideEvidence } from './decide-evidence.ts';
import { evidenceSchema, type Evidence } from './evidence-body.ts';
import { evidence } from './evidence.ts';

export const evidenceKind: RecordKind<Evidence> = {
  ...evidence,
  schema: evidenceSchema,
  depth: 6,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) =>
    personChannel(author, body === null ? new Date(msOf(capturedAt)).getUTCFullYear() : yearOf(body.subjectDate)),
  lookups: ({ body }) =>
    body === null
      ? []
      : [
          { kind: body.subjectKind, id: body.subjectId },
          { kind: evidence.name, about: body.subjectId },
        ],
  decide: decideEvidence,
};
