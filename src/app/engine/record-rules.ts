import './without-eval.ts';
import type { Actor } from '../../domain/access/actor.ts';
import { employee } from '../../domain/employee/employee.ts';
import type { Refusal } from '../../domain/refusal/refusal.ts';
import { kinds } from '../../domain/kinds.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { sha256 } from '../../device/platform.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import { judgeLocally } from '../../device/store/judge-locally.ts';
import { recordById } from '../../device/store/queries.ts';
import { saveAct, type Act, type ActOutcome } from '../../device/store/save-act.ts';
import { saveRecords, type Save } from '../../device/store/save-record.ts';
import { canonicalContent, type Content } from '../../protocol/content-hash.ts';
import type { Session } from '../../protocol/session.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';

/** A change that a screen asks for; `body` null deletes. */
export interface AskedChange {
  readonly kind: { readonly name: string };
  readonly id: Uuid;
  readonly body: unknown;
}

/** Who asks, and when. */
export interface By {
  readonly session: Session;
  readonly capturedAt: Instant;
}

/** What the rules say against a change; null when they accept it. */
export async function refusalFor(database: DeviceDatabase, change: AskedChange, by: By): Promise<Refusal | null> {
  return refusalOf(database, saveOf(change, by), await actorOf(database, by));
}

async function refusalOf(database: DeviceDatabase, save: Save<unknown>, actor: Actor): Promise<Refusal | null> {
  const decision = await judgeLocally(database, save, actor);
  return decision.kind === 'refuse' ? decision.refusal : null;
}

/** What a person does with one press, as a screen asks for it. */
export interface AskedAct extends Omit<Act, 'saves'> {
  readonly records: readonly AskedChange[];
}

/** SYN-1: judges and saves all of an act, or nothing of it. */
export async function saveActByRules(
  database: DeviceDatabase,
  { records, ...act }: AskedAct,
  by: By,
): Promise<ActOutcome> {
  const saves = records.map((one) => saveOf(one, by));
  return saveAct(database, { ...act, saves }, { actor: await actorOf(database, by), sha256 });
}

/** The hash under which a record of this content is stored. */
export function hashOf(content: Content): Promise<string> {
  return sha256(canonicalContent(content));
}

/** Judges many acts of one record each: those that the rules accept are saved together; gives back the refusals by id. */
export async function saveAllByRules(
  database: DeviceDatabase,
  changes: readonly AskedChange[],
  by: By,
): Promise<ReadonlyMap<Uuid, Refusal>> {
  const actor = await actorOf(database, by);
  const saves = changes.map((change) => saveOf(change, by));
  const refusals = new Map<Uuid, Refusal>();
  for (let from = 0; from < saves.length; from += judgedTogether) {
    const portion = saves.slice(from, from + judgedTogether);
    const judged = await Promise.all(portion.map((save) => refusalOf(database, save, actor)));
    judged.forEach((refusal, at) => refusal && refusals.set(portion[at]!.id, refusal));
  }
  const accepted = saves.filter((save) => !refusals.has(save.id));
  await saveRecords(database, accepted, sha256);
  return refusals;
}

/** Reads of the device's database under way at a time. */
const judgedTogether = 100;

function saveOf({ kind: { name }, id, body }: AskedChange, { session, capturedAt }: By): Save<unknown> {
  const kind = kinds.get(name);
  assert(kind, `${name} is a kind of record`);
  return { kind, id, body, author: session.personId, capturedAt };
}

/** The person as the rules know them: the unit from the newest employee record, where it has arrived. */
async function actorOf(database: DeviceDatabase, { session }: By): Promise<Actor> {
  const own = await recordById(database, employee, session.personId);
  const { orgId, personId, roles } = session;
  return { kind: 'person', orgId, personId, roles, unitId: own?.body.unitId ?? session.unitId };
}
