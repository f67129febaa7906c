import type { PoolClient } from 'pg';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { ImportView } from '../../protocol/import.ts';
import type { Uuid } from '../../std/uuid.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { OrganisationFault } from '../organisation/organisation-fault.ts';
import { publishRecord, type Publisher } from '../publish/publish-record.ts';
import { bodyBefore } from './describe-changes.ts';
import { markApplied, rememberColumns, type StoredImport } from './import-store.ts';
import { lookAt, type Looked, type LookParts, type Wanted } from './look-at.ts';
import { writeQuestionnaires } from './questionnaires.ts';

/** Takes a file in, all or nothing: no fault, no open question, or an `OrganisationFault` and nothing written. */
export async function applyImport(
  client: PoolClient,
  publisher: Publisher,
  { stored, parts }: { stored: StoredImport; parts: LookParts },
): Promise<ImportView> {
  const { orgId, nowMs } = publisher;
  // Two imports at once would both make the same people.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [orgId]);
  const looked = await lookAt(client, stored, parts);
  requireReady(looked.view);
  if (looked.wanted.kind === 'records') await writeWanted(client, publisher, { id: stored.id, wanted: looked.wanted });
  else {
    const { rows } = looked.wanted;
    const context = parts.survey!;
    const place = { orgId, importId: stored.id, receivedAt: instantOf(nowMs) };
    await writeQuestionnaires(client, place, { rows, context, instrumentId: context.instrumentId });
  }
  await noteApplied(client, publisher, { stored, parts, looked });
  return { ...looked.view, state: 'applied' };
}

function requireReady({ missing, faultCount, questions, added, changed }: ImportView): void {
  if (missing.length > 0) throw new OrganisationFault('sheet-columns-missing', missing[0]);
  if (faultCount > 0) throw new OrganisationFault('sheet-has-errors');
  if (questions.length > 0) throw new OrganisationFault('import-asks', questions[0]!.question);
  if (added + changed === 0) throw new OrganisationFault('import-nothing-new');
}

async function writeWanted(
  client: PoolClient,
  publisher: Publisher,
  { id: importId, wanted }: { id: Uuid; wanted: Extract<Wanted, { kind: 'records' }> },
): Promise<void> {
  const { orgId } = publisher;
  const { records, plan, standing } = wanted;
  await publishRecord(client, { ...publisher, isToldAtOnce: true }, records);
  const people = records.filter(({ id, kind }) => kind === 'employee' && plan.added.has(id));
  await client.query(`insert into account (org_id, person_id, nip) select $1, * from unnest($2::uuid[], $3::text[])`, [
    orgId,
    people.map(({ id }) => id),
    people.map(({ body }) => (body as Employee).nip),
  ]);
  await client.query(
    `insert into import_record (org_id, import_id, record_id, kind, rev, before_body)
     select $1, $2, given.id, given.kind, r.rev, nullif(given.before, 'null'::jsonb)
     from unnest($3::uuid[], $4::text[], $5::jsonb[]) as given(id, kind, before)
     join record r on r.org_id = $1 and r.id = given.id`,
    [
      orgId,
      importId,
      records.map(({ id }) => id),
      records.map(({ kind }) => kind),
      records.map((record) => JSON.stringify(bodyBefore(record, standing) ?? null)),
    ],
  );
}

async function noteApplied(
  client: PoolClient,
  { orgId, by, nowMs, deviceId = null }: Publisher,
  { stored, parts, looked }: { stored: StoredImport; parts: LookParts; looked: Looked },
): Promise<void> {
  const { view, table, wanted } = looked;
  const told = wanted.kind === 'questionnaires' ? wanted.parts : null;
  await markApplied(client, { orgId, id: stored.id, at: new Date(nowMs), parts: told }, view);
  const headings = table.columns.map(({ heading }) => heading);
  if (parts.choices.columns)
    await rememberColumns(client, { orgId, kind: stored.kind, headings }, parts.choices.columns);
  const { added, changed, same } = view;
  const detail = { file: stored.fileName, added, changed, same };
  const line = { action: `import-${stored.kind}`, recordId: stored.id, result: 'ok', detail };
  await writeAudit(client, { orgId, by, deviceId, at: instantOf(nowMs) }, [line]);
}
