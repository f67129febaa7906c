import type { PoolClient } from 'pg';
import type { Employee } from '../../../domain/employee/employee-body.ts';
import { kinds } from '../../../domain/registry/kinds.ts';
import { readBody } from '../../../domain/registry/read-body.ts';
import type { Service } from '../../../domain/service/service-body.ts';
import { instantOf } from '../../../domain/time/instant.ts';
import { localTimeAt } from '../../../domain/time/zone.ts';
import type { Unit } from '../../../domain/unit/unit-body.ts';
import { canonicalContent } from '../../../protocol/content-hash.ts';
import type { ImportKind, ImportReport } from '../../../protocol/import.ts';
import { assert } from '../../../std/assert.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { writeAudit } from '../../audit/write-audit.ts';
import { OrganisationFault } from '../organisation-fault.ts';
import { publishRecord, type Publisher } from '../publish-record.ts';
import type { ImportPlan, Standing } from './import-plan.ts';
import { planPeople } from './plan-people.ts';
import { planServices } from './plan-services.ts';
import { planUnits } from './plan-units.ts';
import { readTable, type Table } from './read-table.ts';

const mostErrorsTold = 200;

const planners = { unit: planUnits, pegawai: planPeople, layanan: planServices } satisfies Record<
  ImportKind,
  (table: Table, standing: Standing) => ImportPlan
>;

export interface ImportRequest {
  readonly kind: ImportKind;
  readonly bytes: Buffer;
  /** False: only tell what would be written. */
  readonly apply: boolean;
  readonly newId: () => Uuid;
}

/** Reads a file and tells what it would change; applies it, all or nothing, when asked to. */
export async function importFile(
  client: PoolClient,
  publisher: Publisher,
  { kind, bytes, apply, newId }: ImportRequest,
): Promise<ImportReport> {
  const { orgId, by, nowMs, deviceId } = publisher;
  const table = readTable(kind, bytes);
  // Two imports at once would both make the same people.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [orgId]);
  const standing = await readStanding(client, orgId, { nowMs, newId });
  const plan = planners[kind](table, standing);
  const changed = plan.publications.filter(({ id, kind: name, body }) => !isSame(standing, { id, name, body }));
  const report: ImportReport = {
    applied: apply,
    rows: table.rows.length,
    added: plan.added.size,
    changed: changed.filter(({ id }) => !plan.added.has(id)).length,
    same: plan.publications.length - changed.length,
    errorCount: plan.errors.length,
    errors: plan.errors.toSorted((a, b) => a.row - b.row).slice(0, mostErrorsTold),
  };
  if (!apply) return report;
  if (plan.errors.length > 0) throw new OrganisationFault('sheet-has-errors');
  await publishRecord(client, publisher, changed);
  if (kind === 'pegawai') await addAccounts(client, orgId, plan);
  const context = { orgId, by, deviceId: deviceId ?? null, at: instantOf(nowMs) };
  await writeAudit(client, context, [{ action: `import-${kind}`, result: 'ok' }]);
  return report;
}

async function addAccounts(client: PoolClient, orgId: Uuid, { publications, added }: ImportPlan): Promise<void> {
  const people = publications.filter(({ id }) => added.has(id));
  await client.query(`insert into account (org_id, person_id, nip) select $1, * from unnest($2::uuid[], $3::text[])`, [
    orgId,
    people.map(({ id }) => id),
    people.map(({ body }) => (body as Employee).nip),
  ]);
}

async function readStanding(
  client: PoolClient,
  orgId: Uuid,
  { nowMs, newId }: { nowMs: number; newId: () => Uuid },
): Promise<Standing> {
  const result = await client.query<{ id: Uuid; kind: string; version: number; body: unknown }>(
    `select id, kind, version, body from record
     where org_id = $1 and author = org_id and kind in ('unit', 'employee', 'service') and body is not null`,
    [orgId],
  );
  const of = <Body>(name: string) =>
    new Map<Uuid, Body>(
      result.rows.flatMap(({ id, kind, version, body }) => {
        const shape = kinds.get(name);
        assert(shape, `${name} is a kind of record`);
        return kind === name ? [[id, readBody(shape, version, body) as Body]] : [];
      }),
    );
  const units = of<Unit>('unit');
  const today = (unitId: Uuid) => localTimeAt(nowMs, units.get(unitId)?.zone ?? 'WIB').date;
  return { units, employees: of<Employee>('employee'), services: of<Service>('service'), today, newId };
}

function isSame(
  { units, employees, services }: Standing,
  { id, name, body }: { id: Uuid; name: string; body: unknown },
): boolean {
  const before = units.get(id) ?? employees.get(id) ?? services.get(id);
  const text = (content: unknown) => canonicalContent({ kind: name, version: 1, body: content });
  return before !== undefined && text(before) === text(body);
}
