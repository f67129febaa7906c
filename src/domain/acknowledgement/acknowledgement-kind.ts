import { appraisalChannel, personChannel } from '../access/channel.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { captureDayLookups } from '../supervision/capture-day.ts';
import { msOf } from '../time/instant.ts';
import { yearOf } from '../time/local-date.ts';
import { acknowledgementSchema, type Acknowledgement } from './acknowledgement-body.ts';
import { acknowledgement } from './acknowledgement.ts';
import { decideAcknowledgement } from './decide-acknowledgement.ts';

export const acknowledgementKind: RecordKind<Acknowledgement> = {
  ...acknowledgement,
  schema: acknowledgementSchema,
  depth: 9,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) => {
    if (body === null) return personChannel(author, new Date(msOf(capturedAt)).getUTCFullYear());
    // Who decides on an objection reads no log, but must see that the evaluation was read.
    const channelOf = body.subject.kind === 'evaluation' ? appraisalChannel : personChannel;
    return channelOf(author, yearOf(body.date));
  },
  lookups: ({ body }, actor) => [...captureDayLookups(actor), ...(body === null ? [] : [body.subject])],
  decide: decideAcknowledgement,
};
