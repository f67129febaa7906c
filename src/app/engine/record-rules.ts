import './without-eval.ts';
import type { Actor } from '../../domain/access/actor.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { kinds } from '../../domain/registry/kinds.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { sha256 } from '../../device/platform.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import { judgeLocally } from '../../device/store/judge-locally.ts';
import { saveAct, type Act, type ActOutcome } from '../../device/store/save-act.ts';
import { saveRecords, type Save } from '../../device/store/save-record.ts';
import { canonicalContent, type Content } from '../../protocol/content-hash.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';

/** A change that a screen asks for; `body` null deletes. */
export interface AskedChange {
  readonly kind: string;
  readonly id: Uuid;
  readonly author: Uuid;
  readonly body: unknown;
  readonly capturedAt: Instant;
}

/** What the rules say against a change; null when they accept it. */
export async function refusalFor(database: DeviceDatabase, change: AskedChange, actor: Actor): Promise<Refusal | null> {
  const decision = await judgeLocally(database, saveOf(change), actor);
  return decision.kind === 'refuse' ? decision.refusal : null;
}

/** What a person does with one press, as a screen asks for it. */
export interface AskedAct extends Omit<Act, 'saves'> {
  readonly changes: readonly AskedChange[];
}

/** SYN-1: judges and saves all of an act, or nothing of it. */
export function saveActByRules(
  database: DeviceDatabase,
  { changes, ...act }: AskedAct,
  actor: Actor,
): Promise<ActOutcome> {
  return saveAct(database, { ...act, saves: changes.map(saveOf) }, { actor, sha256 });
}

/** The hash under which a record of this content is stored. */
export function hashOf(content: Content): Promise<string> {
  return sha256(canonicalContent(content));
}

/** Judges many acts of one record each: those that the rules accept are saved together; gives back the refusals by id. */
export async function saveAllByRules(
  database: DeviceDatabase,
  changes: readonly AskedChange[],
  actor: Actor,
): Promise<ReadonlyMap<Uuid, Refusal>> {
  const refusals = new Map<Uuid, Refusal>();
  for (let from = 0; from < changes.length; from += judgedTogether) {
    const portion = changes.slice(from, from + judgedTogether);
    const judged = await Promise.all(portion.map((change) => refusalFor(database, change, actor)));
    judged.forEach((refusal, at) => refusal && refusals.set(portion[at]!.id, refusal));
  }
  const accepted = changes.filter((change) => !refusals.has(change.id));
  await saveRecords(database, accepted.map(saveOf), sha256);
  return refusals;
}

/** Reads of the device's database under way at a time. */
const judgedTogether = 100;

function saveOf({ kind: name, ...change }: AskedChange): Save<unknown> {
  const kind = kinds.get(name);
  assert(kind, `${name} is a kind of record`);
  return { ...change, kind };
}
