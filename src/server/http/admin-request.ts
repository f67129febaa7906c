import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool, PoolClient } from 'pg';
import type { Right } from '../../domain/access/actor.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { unitsBelow } from '../../domain/unit/units-below.ts';
import { errorAnswerSchema } from '../../protocol/error-answer.ts';
import type { Session } from '../../protocol/session.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit, type AuditLine } from '../audit/write-audit.ts';
import { PublicationConflict } from '../publish/publication.ts';
import type { Publisher } from '../publish/publish-record.ts';
import type { Reach } from '../organisation/reach.ts';
import { readUnits } from '../organisation/read-units.ts';
import { readPerson, type PersonActor } from '../people/read-person.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { requireSession } from './session-cookie.ts';

export const errors = {
  400: errorAnswerSchema,
  401: errorAnswerSchema,
  403: errorAnswerSchema,
  404: errorAnswerSchema,
  409: errorAnswerSchema,
  413: errorAnswerSchema,
};

export type Asker = PersonActor & {
  readonly session: Session;
  readonly deviceId: Uuid;
  readonly rights: readonly Right[];
  /** The own unit, and for who has a right there all below it. */
  readonly within: ReadonlySet<Uuid>;
};

/** Who asks: the person of the session with the roles and rights they have now, else the fault 401. */
export async function requirePerson(
  context: HttpContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Asker> {
  const { orgId, personId, deviceId } = await requireSession(context, request, reply);
  const found = await readPerson(context.database.pool, orgId, personId);
  if (found === null) throw new RequestFault(401, 'not-signed-in');
  const { actor, rights, session } = found;
  const within =
    rights.length === 0
      ? new Set([actor.unitId])
      : unitsBelow(actor.unitId, await readUnits(context.database.pool, orgId));
  return { ...actor, deviceId, session, rights, within };
}

/** AUD-1: leaves a line of what somebody did; inside a transaction it stands or falls with it. */
export async function noteAction(
  { database, nowMs }: HttpContext,
  { orgId, personId, deviceId }: Asker,
  line: Omit<AuditLine, 'result'>,
  db: Pool | PoolClient = database.pool,
): Promise<void> {
  const by = { kind: 'person', id: personId } as const;
  await writeAudit(db, { orgId, by, deviceId, at: instantOf(nowMs()) }, [{ ...line, result: 'ok' }]);
}

/** Who keeps the own unit and all below it (ADM-2). */
export function isUnitAdmin({ rights }: Asker): boolean {
  return rights.includes('admin-unit');
}

/** How far the asker's hand reaches, who is an admin or a unit's. */
export function reachOf({ roles, unitId, within }: Asker): Reach {
  return roles.includes('admin') ? 'everywhere' : { ownUnit: unitId, within };
}

/** The ways into what admins may do, and who `also` may; somebody else gets the fault 403. */
export function changingAs(context: HttpContext, also: (asker: Asker) => boolean = () => false) {
  async function requireAdmin(request: FastifyRequest, reply: FastifyReply): Promise<Asker> {
    const asker = await requirePerson(context, request, reply);
    if (!asker.roles.includes('admin') && !also(asker)) throw new RequestFault(403, 'not-allowed');
    return asker;
  }

  /** Runs a change as the admin who asks for it, all or nothing, its faults answered by their codes. */
  async function change<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    work: (client: PoolClient, publisher: Publisher, asker: Asker) => Promise<T>,
  ): Promise<T> {
    const asker = await requireAdmin(request, reply);
    const { orgId, personId, deviceId } = asker;
    const publisher = { orgId, by: { kind: 'person', id: personId }, deviceId, nowMs: context.nowMs() } as const;
    try {
      return await context.database.transaction((client) => work(client, publisher, asker));
    } catch (error) {
      if (error instanceof PublicationConflict) throw new RequestFault(409, 'record-changed');
      throw error;
    }
  }

  return { requireAdmin, change };
}
