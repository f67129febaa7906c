import type { Acknowledgement } from '../../domain/acknowledgement/acknowledgement-body.ts';
import type { Employee } from '../../domain/employee/employee-body.ts';
import { postOn } from '../../domain/employee/post-on.ts';
import { evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Evaluation } from '../../domain/evaluation/evaluation-body.ts';
import { predikatOf, type Predikat } from '../../domain/evaluation/predikat.ts';
import { objectionDecision } from '../../domain/objection/objection-decision.ts';
import type { ObjectionDecision } from '../../domain/objection/objection-decision-body.ts';
import { objection } from '../../domain/objection/objection.ts';
import type { Objection } from '../../domain/objection/objection-body.ts';
import { lastDay } from '../../domain/period/period.ts';
import { recordById, recordsAbout, recordsOfKind, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase, OutboxEntry } from '../../device/store/database.ts';
import { outboxEntriesOf } from '../../device/store/outbox.ts';
import type { Uuid } from '../../std/uuid.ts';
import { firstRead } from './feedback-of.ts';
import { readPeople } from './people-names.ts';

/** An evaluation with all that was said about it since. */
export interface EvaluationItem {
  readonly row: RowOf<Evaluation>;
  readonly predikat: Predikat;
  readonly employeeName: string | null;
  readonly raterName: string | null;
  /** The person's superior of the period, also where a deputy rated. */
  readonly superiorId: Uuid;
  readonly read: RowOf<Acknowledgement> | null;
  readonly objection: RowOf<Objection> | null;
  readonly decision: RowOf<ObjectionDecision> | null;
  /** What waits to be sent, by the record's id. */
  readonly unsent: ReadonlyMap<Uuid, OutboxEntry>;
}

/** All evaluations of a person, newest first. */
export async function readEvaluations(database: DeviceDatabase, employeeId: Uuid): Promise<EvaluationItem[]> {
  const rows = await recordsAbout(database, evaluation, employeeId);
  return itemsOf(
    database,
    rows.toSorted((a, b) => (a.body.date < b.body.date ? 1 : -1)),
  );
}

/** Every evaluation on this device, newest first: the own, and those of the people below. */
export async function readAllEvaluations(database: DeviceDatabase): Promise<EvaluationItem[]> {
  const rows = await recordsOfKind(database, evaluation);
  return itemsOf(
    database,
    rows.toSorted((a, b) => (a.body.date < b.body.date ? 1 : -1)),
  );
}

export interface Decider {
  readonly personId: Uuid;
  /** Whose work of today that person reviews. */
  readonly team: ReadonlySet<Uuid>;
}

/** Whether an objection waits for this person: the rater is of their own team, so that they are the rater's superior. */
export function awaitsDecision(item: EvaluationItem, { personId, team }: Decider): boolean {
  const isOpen = item.objection !== null && item.decision === null;
  return isOpen && item.row.body.employeeId !== personId && team.has(item.superiorId);
}

/** The evaluations on this device that somebody objected to. */
export async function readObjected(database: DeviceDatabase): Promise<EvaluationItem[]> {
  const objections = await recordsOfKind(database, objection);
  if (objections.length === 0) return [];
  const ids = [...new Set(objections.map(({ body }) => body.evaluationId))];
  const rows = await Promise.all(ids.map((id) => recordById(database, evaluation, id)));
  return itemsOf(
    database,
    rows.flatMap((row) => row ?? []),
  );
}

async function itemsOf(database: DeviceDatabase, rows: readonly RowOf<Evaluation>[]): Promise<EvaluationItem[]> {
  const people = await readPeople(database);
  return Promise.all(
    rows.map(async (row) => {
      const [read, objections, decisions] = await Promise.all([
        firstRead(database, row.id),
        recordsAbout(database, objection, row.id),
        recordsAbout(database, objectionDecision, row.id),
      ]);
      const said = [read, objections[0], decisions[0]];
      const ids = [row.id, ...said.flatMap((one) => (one ? [one.id] : []))];
      return {
        row,
        predikat: predikatOf(row.body.results.rating, row.body.conduct.rating),
        employeeName: people.get(row.body.employeeId)?.name ?? null,
        superiorId: superiorOf(people.get(row.body.employeeId), row),
        raterName: people.get(row.author)?.name ?? null,
        read,
        objection: objections[0] ?? null,
        decision: decisions[0] ?? null,
        unsent: await outboxEntriesOf(database, ids),
      };
    }),
  );
}

function superiorOf(person: Employee | undefined, { body, author }: RowOf<Evaluation>): Uuid {
  return (person && postOn(person, lastDay(body.period)).supervisorId) ?? author;
}

/** How many evaluations of the person wait to be read. */
export async function countUnreadEvaluations(database: DeviceDatabase, employeeId: Uuid): Promise<number> {
  const rows = await recordsAbout(database, evaluation, employeeId);
  const reads = await Promise.all(rows.map((row) => firstRead(database, row.id)));
  return reads.filter((read) => read === null).length;
}
