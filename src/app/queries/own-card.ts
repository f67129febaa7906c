import { employee } from '../../domain/employee/employee.ts';
import { unit } from '../../domain/unit/unit.ts';
import { recordById, recordsOfKind } from '../../device/store/queries.ts';
import type { Engine } from '../engine/engine.ts';

/** Who is signed in, as far as this device knows. */
export interface OwnCard {
  readonly name: string;
  readonly nip: string;
  readonly position: string | null;
  readonly unitName: string | null;
  /** How many people name this person as their superior. */
  readonly supervises: number;
}

export async function readOwnCard({ database, session }: Engine): Promise<OwnCard> {
  const own = await recordById(database, employee, session.personId);
  const [place, people] = await Promise.all([
    recordById(database, unit, own?.body.unitId ?? session.unitId),
    recordsOfKind(database, employee),
  ]);
  return {
    name: own?.body.name ?? session.name,
    nip: session.nip,
    position: own?.body.position || null,
    unitName: place?.body.name ?? null,
    supervises: people.filter((one) => one.body.supervisorId === session.personId).length,
  };
}
