import type { Employee } from '../../domain/employee/employee-body.ts';
import type { Holiday } from '../../domain/holiday/holiday-body.ts';
import { groupNip } from '../../domain/nip/nip.ts';
import type { Service } from '../../domain/service/service-body.ts';
import type { Unit } from '../../domain/unit/unit-body.ts';
import type { ImportView } from '../../protocol/import.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { ImportPlan, PlannedRecord, Standing } from './import-plan.ts';

type Change = ImportView['changes'][number];
type Facts = readonly (readonly [title: string, value: string | null])[];

/** What an import would change, record by record, names and all: each field before and after. */
export function describeChanges(records: readonly PlannedRecord[], plan: ImportPlan, standing: Standing): Change[] {
  const names = namesOf(plan, standing);
  return records.map(({ row, kind, id, body }) => {
    const before = bodyBefore({ kind, id }, standing);
    const [old, now] = [before === undefined ? [] : factsOf(kind, before, names), factsOf(kind, body, names)];
    const was = new Map(old);
    const fields = now
      .map(([title, after]) => ({ title, before: was.get(title) ?? null, after }))
      .filter(({ before: one, after }) => one !== after);
    return { row, name: nameOf(kind, body), kind: before === undefined ? 'added' : 'changed', fields };
  });
}

/** The record as it stands before an import, undefined where it is new. */
export function bodyBefore({ kind, id }: Pick<PlannedRecord, 'kind' | 'id'>, standing: Standing): unknown {
  const { units, employees, services, holidays } = standing;
  return { unit: units, employee: employees, service: services, holiday: holidays }[kind].get(id);
}

/** What a record is called. */
export function nameOf(kind: PlannedRecord['kind'], body: unknown): string {
  if (kind === 'employee') {
    const { name, nip } = body as Employee;
    return `${name} · ${groupNip(nip)}`;
  }
  return (body as { readonly name: string }).name;
}

function namesOf({ records }: ImportPlan, { units, employees }: Standing): (id: Uuid | null) => string | null {
  const names = new Map<Uuid, string>();
  for (const [id, { name }] of [...units, ...employees]) names.set(id, name);
  for (const { id, body } of records) names.set(id, (body as { readonly name: string }).name);
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

function factsOf(kind: PlannedRecord['kind'], body: unknown, nameById: (id: Uuid | null) => string | null): Facts {
  if (kind === 'employee') {
    const { name, employment, position, unitId, supervisorId } = body as Employee;
    return [
      ['Nama', name],
      ['Status', employment.toUpperCase()],
      ['Jabatan', position || null],
      ['Unit', nameById(unitId)],
      ['Atasan', nameById(supervisorId)],
    ];
  }
  if (kind === 'unit') {
    const { name, code = null, parentId, zone } = body as Unit;
    return [
      ['Nama unit', name],
      ['Kode', code],
      ['Unit induk', nameById(parentId)],
      ['Zona waktu', zone],
    ];
  }
  if (kind === 'service') {
    const { name, unitId } = body as Service;
    return [
      ['Nama layanan', name],
      ['Unit', nameById(unitId)],
    ];
  }
  const { type, name, date, until } = body as Holiday;
  return [
    ['Nama', name],
    ['Tanggal', date],
    ['Sampai', until],
    ['Jenis', type],
  ];
}
