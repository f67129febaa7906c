import type { Pool } from 'pg';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { employee } from '../../domain/employee/employee.ts';
import { postOn } from '../../domain/employee/post-on.ts';
import type { Holiday } from '../../domain/holiday/holiday-body.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import type { Policy } from '../../domain/policy/policy-body.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { unitsBelow } from '../../domain/unit/units-below.ts';
import type { Unit } from '../../domain/unit/unit-body.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { PersonActor } from '../people/read-person.ts';

/** The organisation's records that figures are reckoned with. */
export interface Frame {
  readonly units: ReadonlyMap<Uuid, Unit>;
  readonly policies: readonly Policy[];
  readonly holidays: readonly Holiday[];
}

/** Whose figures somebody may see: the people, at the post they had, and the units that may be looked into. */
export interface MonitorScope {
  readonly people: ReadonlyMap<Uuid, Employee>;
  /** The uppermost units that may be opened; none for a superior, who sees people alone. */
  readonly roots: readonly Uuid[];
}

/** The days that are told of, up to today. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export async function readFrame(pool: Pool, orgId: Uuid): Promise<Frame> {
  const result = await pool.query<{ id: Uuid; kind: string; body: unknown }>(
    `select id, kind, body from record
     where org_id = $1 and author = org_id and channel = 'org' and kind in ('unit', 'policy', 'holiday')
       and body is not null`,
    [orgId],
  );
  const of = (kind: string) => result.rows.filter((row) => row.kind === kind);
  return {
    units: new Map(of('unit').map(({ id, body }) => [id, body as Unit])),
    policies: of('policy').map(({ body }) => body as Policy),
    holidays: of('holiday').map(({ body }) => body as Holiday),
  };
}

/**
 * READ-20: an admin sees the figures of every unit, a pimpinan those of the own unit and all below, a superior those of
 * the people supervised; null for everybody else, and for a unit that is not among these.
 */
export async function monitorScope(
  pool: Pool,
  { orgId, personId, unitId, roles }: PersonActor,
  { unit, units, span }: { unit: Uuid | null; units: Frame['units']; span: Span },
): Promise<MonitorScope | null> {
  const tops = roles.includes('admin')
    ? [...units].flatMap(([id, { parentId }]) => (parentId === null || !units.has(parentId) ? [id] : []))
    : roles.includes('pimpinan')
      ? [unitId]
      : [];
  const seen = new Set(tops.flatMap((top) => [...unitsBelow(top, units)]));
  if (unit !== null && !seen.has(unit)) return null;
  const roots = unit === null ? tops : [unit];
  const within = roots.flatMap((root) => [...unitsBelow(root, units)]);
  const superior = tops.length === 0 ? personId : null;
  const known = await readEmployees(pool, orgId, { within, superior, leftAfter: span.from });
  if (superior !== null && known.size === 0) return null;
  const inside = new Set(within);
  const people = [...known].flatMap(([id, one]) => {
    // EMP-1: the unit and superior are those of the last of these days.
    const { unitId: unitThen, supervisorId } = postOn(one, span.to);
    const isSeen = superior === null ? inside.has(unitThen) : supervisorId === superior;
    return isSeen ? [[id, { ...one, unitId: unitThen, supervisorId }] as const] : [];
  });
  return { people: new Map(people), roots };
}

/** Who is or once was in one of the units, or under the superior, and had not left by a day. */
async function readEmployees(
  pool: Pool,
  orgId: Uuid,
  { within, superior, leftAfter }: { within: readonly Uuid[]; superior: Uuid | null; leftAfter: LocalDate },
): Promise<Map<Uuid, Employee>> {
  const result = await pool.query<{ id: Uuid; version: number; body: unknown }>(
    `select id, version, body from record
     where org_id = $1 and author = org_id and kind = 'employee' and body is not null
       and coalesce(body ->> 'leftOn' > $4, true) and exists (
         select from jsonb_array_elements(coalesce(body -> 'history', '[]') || body) as post
         where case when $3::text is null then post ->> 'unitId' = any($2::text[]) else post ->> 'supervisorId' = $3 end)
     order by lower(body ->> 'name')`,
    [orgId, within, superior, leftAfter],
  );
  return new Map(
    result.rows.flatMap(({ id, version, body }) => {
      const one = readBody(employee, version, body);
      return one === undefined ? [] : [[id, one] as const];
    }),
  );
}
