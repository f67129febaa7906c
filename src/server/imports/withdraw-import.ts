import type { PoolClient } from 'pg';
import { readBody } from '../../domain/registry/read-body.ts';
import { surveyResponse } from '../../domain/survey-response/survey-response.ts';
import { instantOf, type Instant } from '../../domain/time/instant.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { canonicalContent } from '../../protocol/content-hash.ts';
import type { Withdrawal } from '../../protocol/import.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { requirePersonWithin, requireUnitWithin, type Reach } from '../organisation/reach.ts';
import { publishRecord, type Publisher } from '../publish/publish-record.ts';
import { TotalDeltas } from '../skm/total-deltas.ts';
import { weigh } from '../skm/weigh.ts';
import { readStanding } from '../records/read-records.ts';
import { sha256Hex } from '../records/sha256.ts';
import { writeRecords } from '../written/write-records.ts';
import { nameOf } from './describe-changes.ts';
import type { PlannedRecord } from './import-plan.ts';
import { markWithdrawn, type StoredImport } from './import-store.ts';

type Blocker = Withdrawal['blockers'][number];

const mostBlockersTold = 20;

interface Written {
  readonly id: Uuid;
  readonly kind: PlannedRecord['kind'];
  readonly body: unknown;
  readonly before: unknown;
  readonly changedSince: boolean;
  readonly inUse: boolean;
}

/** Takes an import back whole, as long as nothing later builds on what it wrote; else says what does. */
export async function withdrawImport(
  client: PoolClient,
  publisher: Publisher,
  { stored, reach }: { stored: StoredImport; reach: Reach },
): Promise<Withdrawal> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [publisher.orgId]);
  if (stored.state !== 'applied')
    return { withdrawn: stored.state === 'withdrawn', taken: 0, blockers: [], blockerCount: 0 };
  const result =
    stored.kind === 'skm'
      ? await withdrawQuestionnaires(client, publisher, stored)
      : await withdrawRecords(client, publisher, { importId: stored.id, reach });
  if (!result.withdrawn) return result;
  const { orgId, by, nowMs, deviceId = null } = publisher;
  await markWithdrawn(client, { orgId, id: stored.id, at: new Date(nowMs), by: by.id });
  const line = { action: 'import-withdrawn', recordId: stored.id, result: 'ok' };
  await writeAudit(client, { orgId, by, deviceId, at: instantOf(nowMs) }, [line]);
  return result;
}

async function withdrawRecords(
  client: PoolClient,
  publisher: Publisher,
  { importId, reach }: { importId: Uuid; reach: Reach },
): Promise<Withdrawal> {
  const { orgId } = publisher;
  const written = await readWritten(client, orgId, importId);
  await requireWithin(client, written, { orgId, reach });
  const blockers = written.flatMap(blockerOf);
  if (blockers.length > 0) {
    return { withdrawn: false, taken: 0, blockers: blockers.slice(0, mostBlockersTold), blockerCount: blockers.length };
  }
  const added = written.filter(({ kind, before }) => kind === 'employee' && before === null).map(({ id }) => id);
  await client.query('delete from account where org_id = $1 and person_id = any($2::uuid[])', [orgId, added]);
  await publishRecord(
    client,
    publisher,
    written.map(({ id, kind, before }) => ({ id, kind, body: before })),
  );
  return { withdrawn: true, taken: written.length, blockers: [], blockerCount: 0 };
}

/** ADM-2: what an admin of a unit brought is taken back by them as long as all of it lies within their reach. */
async function requireWithin(
  client: PoolClient,
  written: readonly Written[],
  { orgId, reach }: { orgId: Uuid; reach: Reach },
): Promise<void> {
  if (reach === 'everywhere') return;
  for (const { id, kind, body } of written) {
    if (body === null) continue;
    if (kind === 'employee') await requirePersonWithin(client, orgId, { personId: id, reach });
    else requireUnitWithin(reach, kind === 'unit' ? id : ((body as { readonly unitId?: Uuid }).unitId ?? null));
  }
}

function blockerOf({ kind, body, changedSince, inUse }: Written): Blocker[] {
  if (changedSince) return [{ name: body === null ? kind : nameOf(kind, body), why: 'changed-since' }];
  return inUse ? [{ name: nameOf(kind, body), why: 'in-use' }] : [];
}

/** What an import wrote as it stands now, and whether anything else has come to need what it added. */
async function readWritten(client: PoolClient, orgId: Uuid, importId: Uuid): Promise<Written[]> {
  const { rows } = await client.query<Written>(
    `with written as (
       select w.record_id as id, w.kind, w.before_body as before, r.body, r.rev <> w.rev as changed
       from import_record w join record r on r.org_id = w.org_id and r.id = w.record_id
       where w.org_id = $1 and w.import_id = $2
     ), named as (
       -- Units and superiors that records from elsewhere name.
       select (body ->> 'parentId')::uuid as id from record
         where org_id = $1 and author = org_id and kind = 'unit' and body is not null and id not in (select id from written)
       union select (body ->> 'unitId')::uuid from record
         where org_id = $1 and author = org_id and body ? 'unitId' and id not in (select id from written)
       union select (body ->> 'supervisorId')::uuid from record
         where org_id = $1 and author = org_id and kind = 'employee' and body is not null and id not in (select id from written)
     )
     select id, kind, before, body, changed as "changedSince", before is null and (
         id in (select id from named where id is not null)
         or kind = 'employee' and (
           exists (select from record r where r.org_id = $1 and r.author = written.id)
           or exists (select from account a where a.org_id = $1 and a.person_id = written.id and a.password_hash is not null)
         )
         or kind = 'service' and exists (
           select from survey_total t where t.org_id = $1 and t.service_id = written.id and t.n > 0
         )
       ) as "inUse"
     from written`,
    [orgId, importId],
  );
  return rows;
}

/** Questionnaires leave the index and the store; those that had been taken out of the index leave that count too. */
async function withdrawQuestionnaires(
  client: PoolClient,
  { orgId, nowMs }: Publisher,
  { id: importId }: StoredImport,
): Promise<Withdrawal> {
  const { rows } = await client.query<{
    id: Uuid;
    version: number;
    body: unknown;
    arrived: LocalDate;
    reason: string | null;
  }>(
    `select r.id, r.version, r.body, to_char(r.received_at, 'YYYY-MM-DD') as arrived, i.reason
     from import_questionnaire q join record r on r.org_id = q.org_id and r.id = q.response_id and r.body is not null
     left join survey_invalidation i on i.org_id = r.org_id and i.response_id = r.id and i.put_back_at is null
     where q.org_id = $1 and q.import_id = $2 for update of r`,
    [orgId, importId],
  );
  const read = rows.flatMap(({ id, version, body, arrived, reason }) => {
    const response = readBody(surveyResponse, version, body);
    return response ? [{ id, response, arrived, reason }] : [];
  });
  const deltas = new TotalDeltas();
  const weighed = await weigh(client, orgId, read);
  weighed.forEach((one, at) => {
    const { reason } = read[at]!;
    if (reason === null) deltas.addWeighed(one, -1);
    else deltas.addInvalid(one, reason, -1);
  });
  await deltas.write(client, orgId);
  await removeResponses(client, { orgId, ids: read.map(({ id }) => id), at: instantOf(nowMs) });
  return { withdrawn: true, taken: read.length, blockers: [], blockerCount: 0 };
}

/** The responses as deleted, in the history of what stood there; nobody reads them any more. */
async function removeResponses(
  client: PoolClient,
  { orgId, ids, at }: { orgId: Uuid; ids: readonly Uuid[]; at: Instant },
): Promise<void> {
  const standings = await readStanding(client, orgId, ids);
  const { name: kind, version } = surveyResponse;
  const hash = sha256Hex(canonicalContent({ kind, version, body: null }));
  const writings = [...standings.values()].flatMap(({ current: replaced }) =>
    replaced
      ? [
          {
            replaced,
            record: { ...replaced, version, body: null, hash, rev: replaced.rev + 1, capturedAt: at, deleted: true },
          },
        ]
      : [],
  );
  await writeRecords(client, { orgId, deviceId: null, receivedAt: at }, writings);
  for (const table of ['survey_invalidation', 'survey_hidden_suggestion']) {
    await client.query(`delete from ${table} where org_id = $1 and response_id = any($2::uuid[])`, [orgId, ids]);
  }
}
