import { employee } from '../../domain/employee/employee.ts';
import { localTimeAt } from '../../domain/time/zone.ts';
import { unit } from '../../domain/unit/unit.ts';
import { recordById, recordsOfKind } from '../../device/store/queries.ts';
import type { Engine } from '../engine/engine.ts';
import { readReviewer, type Reviewer } from './reviewer-of.ts';
import { readTeamRows } from './review-order.ts';

/** Who is signed in, as far as this device knows. */
export interface OwnCard {
  readonly name: string;
  readonly nip: string;
  readonly position: string | null;
  readonly unitName: string | null;
  /** Who reviews what this person does today. */
  readonly reviewer: Reviewer;
  /** How many people name this person as their superior. */
  readonly supervises: number;
  /** How many people’s work of today this person reviews, be it as deputy or by policy. */
  readonly team: number;
}

export async function readOwnCard(engine: Engine): Promise<OwnCard> {
  const { database, session } = engine;
  const own = await recordById(database, employee, session.personId);
  const [place, people] = await Promise.all([
    recordById(database, unit, own?.body.unitId ?? session.unitId),
    recordsOfKind(database, employee),
  ]);
  const today = localTimeAt(engine.nowMs(), place?.body.zone ?? 'WIB').date;
  const team = await readTeamRows(database, { personId: session.personId, today });
  return {
    name: own?.body.name ?? session.name,
    nip: session.nip,
    position: own?.body.position || null,
    unitName: place?.body.name ?? null,
    reviewer: await readReviewer(database, { personId: session.personId, date: today, today }),
    team: team.length,
    supervises: people.filter((one) => one.body.supervisorId === session.personId).length,
  };
}
