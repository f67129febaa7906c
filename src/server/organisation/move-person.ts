import type { PoolClient } from 'pg';
import { moveEmployee, type Move } from '../../domain/employee/move-employee.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../db/database.ts';
import { eachAlone, rethrow } from '../db/each-alone.ts';
import { OrganisationFault } from './organisation-fault.ts';
import { publishRecord, type Publisher } from '../publish/publish-record.ts';
import { readEmployee, requirePost, todayOf } from './stored-employee.ts';

export interface PersonMove extends Move {
  readonly personId: Uuid;
}

/** EMP-4: a move of today or the past is made at once; one of the future waits for its day. */
export async function movePerson(
  client: PoolClient,
  publisher: Publisher,
  move: PersonMove & { readonly id: Uuid },
): Promise<'moved' | 'planned'> {
  const { orgId, nowMs } = publisher;
  const person = await readEmployee(client, orgId, move.personId);
  const today = await todayOf(client, { orgId, unitId: person.body.unitId }, nowMs);
  if (move.from <= today) {
    await makeMove(client, publisher, move);
    return 'moved';
  }
  await requirePost(client, orgId, move);
  await client.query(
    `insert into planned_move (org_id, id, person_id, unit_id, supervisor_id, from_date, planned_by, planned_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [orgId, move.id, move.personId, move.unitId, move.supervisorId, move.from, publisher.by.id, instantOf(nowMs)],
  );
  await audit(client, publisher, { action: 'move-planned', personId: move.personId });
  return 'planned';
}

async function makeMove(client: PoolClient, publisher: Publisher, move: PersonMove): Promise<void> {
  const { orgId } = publisher;
  // Moves of an organisation are made one after the other, so that two of them cannot close a circle.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [orgId]);
  const person = await readEmployee(client, orgId, move.personId);
  await requirePost(client, orgId, move);
  const result = moveEmployee(person.body, move);
  if (result.kind === 'fault')
    throw new OrganisationFault(result.fault, result.fault === 'move-too-early' ? 'from' : undefined);
  await publishRecord(client, publisher, [{ kind: 'employee', id: person.id, body: result.employee }]);
  await audit(client, publisher, { action: 'move', personId: person.id });
}

/** Takes a planned move back and gives whose it was; throws the fault when it is not there or already made. */
export async function cancelMove(client: PoolClient, publisher: Publisher, moveId: Uuid): Promise<Uuid> {
  const result = await client.query<{ person_id: Uuid }>(
    'delete from planned_move where org_id = $1 and id = $2 and done_at is null returning person_id',
    [publisher.orgId, moveId],
  );
  const personId = result.rows[0]?.person_id;
  if (personId === undefined) throw new OrganisationFault('not-found');
  await audit(client, publisher, { action: 'move-cancelled', personId });
  return personId;
}

interface DueMove {
  org_id: Uuid;
  id: Uuid;
  person_id: Uuid;
  unit_id: Uuid;
  supervisor_id: Uuid | null;
  from_date: LocalDate;
}

/** EMP-4: makes the planned moves whose day has begun in the person's unit; `failed` hears of each that cannot be. Gives back how many. */
export async function makeDueMoves(
  database: Database,
  nowMs: number,
  failed: (error: unknown) => void = rethrow,
): Promise<number> {
  // The day begins in the east; further west it is asked again later.
  const latest = localTimeAt(nowMs, 'WIT').date;
  const due = await database.pool.query<DueMove>(
    `select org_id, id, person_id, unit_id, supervisor_id, from_date::text as from_date from planned_move
     where done_at is null and from_date <= $1 order by from_date, planned_at`,
    [latest],
  );
  let made = 0;
  for (const row of due.rows) {
    made += await eachAlone([row], async () => ((await makeDueMove(database, row, nowMs)) ? 1 : 0), failed);
  }
  return made;
}

async function makeDueMove(database: Database, row: DueMove, nowMs: number): Promise<boolean> {
  const publisher = { orgId: row.org_id, by: { kind: 'server', id: null }, nowMs } as const;
  const move = { personId: row.person_id, unitId: row.unit_id, supervisorId: row.supervisor_id, from: row.from_date };
  try {
    return await database.transaction(async (client) => {
      const person = await readEmployee(client, row.org_id, row.person_id);
      const today = await todayOf(client, { orgId: row.org_id, unitId: person.body.unitId }, nowMs);
      if (row.from_date > today || !(await settle(client, row, { nowMs, fault: null }))) return false;
      await makeMove(client, publisher, move);
      return true;
    });
  } catch (error) {
    // What has become impossible meanwhile is shown to the admin, and not tried again every minute.
    if (!(error instanceof OrganisationFault)) throw error;
    const { code } = error;
    await database.transaction((client) => settle(client, row, { nowMs, fault: code }));
    return false;
  }
}

async function settle(
  client: PoolClient,
  { org_id, id }: DueMove,
  { nowMs, fault }: { nowMs: number; fault: string | null },
): Promise<boolean> {
  const result = await client.query(
    'update planned_move set done_at = $3, fault = $4 where org_id = $1 and id = $2 and done_at is null',
    [org_id, id, instantOf(nowMs), fault],
  );
  return result.rowCount === 1;
}

async function audit(
  client: PoolClient,
  { orgId, by, nowMs, deviceId }: Publisher,
  { action, personId }: { action: string; personId: Uuid },
): Promise<void> {
  const context = { orgId, by, deviceId: deviceId ?? null, at: instantOf(nowMs) };
  await writeAudit(client, context, [{ action, kind: 'employee', recordId: personId, result: 'ok' }]);
}
