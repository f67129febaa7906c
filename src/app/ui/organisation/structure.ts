import type { Policy } from '../../../domain/policy/policy-body.ts';
import type { Service } from '../../../domain/service/service-body.ts';
import type { Unit } from '../../../domain/unit/unit-body.ts';
import type { Structure } from '../../../protocol/organisation.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { SelectOption } from '../kit/select.tsx';

export interface Kept<Body> {
  readonly id: Uuid;
  readonly rev: number;
  readonly body: Body;
}

export interface UnitNode extends Kept<Unit> {
  /** How many units stand above it. */
  readonly level: number;
  readonly people: number;
}

/** The units as a list that reads as a tree: each after the one it belongs to. */
export function unitTree({ records, people }: Structure): UnitNode[] {
  const units = recordsOf<Unit>({ records }, 'unit');
  const known = new Set(units.map(({ id }) => id));
  const listed: UnitNode[] = [];
  const add = (parentId: Uuid | null, level: number) => {
    for (const unit of units) {
      const parent = unit.body.parentId !== null && known.has(unit.body.parentId) ? unit.body.parentId : null;
      if (parent !== parentId || listed.some(({ id }) => id === unit.id)) continue;
      listed.push({ ...unit, level, people: people[unit.id] ?? 0 });
      add(unit.id, level + 1);
    }
  };
  add(null, 0);
  return listed;
}

export function recordsOf<Body>({ records }: Pick<Structure, 'records'>, kind: string): Kept<Body>[] {
  return records.flatMap((one) => (one.kind === kind ? [{ id: one.id, rev: one.rev, body: one.body as Body }] : []));
}

export const servicesOf = (structure: Structure) => recordsOf<Service>(structure, 'service');
export const policiesOf = (structure: Structure) => recordsOf<Policy>(structure, 'policy');

/** Units to choose from; the level shows as an indent. */
export function unitOptions(units: readonly UnitNode[]): SelectOption[] {
  return units.map(({ id, level, body }) => ({ value: id, label: `${'\u2003'.repeat(level)}${body.name}` }));
}
