import { orgChannel } from '../access/channel.ts';
import { employee } from '../employee/employee.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { decideDeputy } from './decide-deputy.ts';
import { deputySchema, type Deputy } from './deputy-body.ts';
import { deputy } from './deputy.ts';

/** Who stands in for whom is known to everybody, as the order that says so is. */
export const deputyKind: RecordKind<Deputy> = {
  ...deputy,
  schema: deputySchema,
  depth: 3,
  author: (actor) => {
    if (actor.kind === 'organisation') return actor.orgId;
    return actor.kind === 'person' ? actor.personId : null;
  },
  channel: () => orgChannel,
  lookups: ({ body }) => (body === null ? [] : [{ kind: employee.name, id: body.deputyId }]),
  decide: decideDeputy,
};
