import type { Refusal } from '../../domain/refusal/refusal.ts';
import type { RecordShape } from '../../domain/registry/record-kind.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { createIdMaker } from '../../device/platform.ts';
import type { DeviceDatabase } from '../../device/store/database.ts';
import type { Act, ActOutcome } from '../../device/store/save-act.ts';
import type { CycleOutcome } from '../../device/sync/run-cycle.ts';
import type { Hope } from '../../device/sync/sync-table.ts';
import type { Session } from '../../protocol/session.ts';
import type { Uuid } from '../../std/uuid.ts';
import { startLoop } from './start-loop.ts';

export type SyncPhase = CycleOutcome | { readonly kind: 'running' };

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly id: Uuid }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A record as a form or a button makes it; a body of null deletes. */
export interface SavedRecord {
  readonly kind: RecordShape<never>;
  readonly id: Uuid;
  readonly body: unknown;
}

/** A record of that kind to be saved. */
export function recordOf<Body>(kind: RecordShape<Body>, id: Uuid, body: Body | null): SavedRecord {
  return { kind, id, body };
}

/** Everything that one press saves and ends. */
export interface RecordAct extends Omit<Act, 'saves'> {
  readonly records: readonly SavedRecord[];
}

export interface EngineParts {
  readonly database: DeviceDatabase;
  readonly session: Session;
  /** Runs one cycle of sync. */
  readonly cycle: () => Promise<CycleOutcome>;
  readonly onPhase: (phase: SyncPhase) => void;
  /** Called after each save, where the browser can be asked to sync with the page closed. */
  readonly onSaved: () => void;
}

/** Everything that the screens do with the records of the person who is signed in. */
export interface Engine {
  readonly session: Session;
  readonly database: DeviceDatabase;
  newId(): Uuid;
  nowMs(): number;
  /** SYN-1: all of an act is durable on this device when this resolves, or nothing of it and the reason. */
  act(act: RecordAct): Promise<ActOutcome>;
  /** The act of saving one record. */
  save<Body>(kind: RecordShape<Body>, id: Uuid, body: Body): Promise<SaveOutcome>;
  /** As `save`, for deletion. */
  remove<Body>(kind: RecordShape<Body>, id: Uuid): Promise<SaveOutcome>;
  /** As `save` for several records in one go, `null` deleting; gives back what was refused, by id. */
  saveAll<Body>(
    kind: RecordShape<Body>,
    changes: readonly { readonly id: Uuid; readonly body: Body | null }[],
  ): Promise<ReadonlyMap<Uuid, Refusal>>;
  /** What the rules say of a body without saving it; null when they accept it. */
  check<Body>(kind: RecordShape<Body>, id: Uuid, body: Body): Promise<Refusal | null>;
  /** The person asks for a cycle: how it ended. */
  syncNow(): Promise<CycleOutcome>;
  /** SYN-10: something speaks for success now; work that was put in the queue, where nothing else is said. */
  poke(hope?: Hope): void;
  close(): void;
}

/** The engine of one person's database, already syncing. */
export function startEngine(parts: EngineParts): Engine {
  const { database, session } = parts;
  const nowMs = () => Date.now();
  const loop = startLoop({ cycle: parts.cycle, onOutcome: parts.onPhase });

  /** The rules and schemas are fetched after the first screen, which needs none of them. */
  const rules = () => import('./record-rules.ts');

  const by = () => ({ session, capturedAt: instantOf(nowMs()) });

  function saved(): void {
    loop.hope('save');
    parts.onSaved();
  }

  async function act(asked: RecordAct): Promise<ActOutcome> {
    const outcome = await (await rules()).saveActByRules(database, asked, by());
    if (outcome.kind === 'saved') saved();
    return outcome;
  }

  async function change<Body>(kind: RecordShape<Body>, id: Uuid, body: Body | null): Promise<SaveOutcome> {
    const outcome = await act({ records: [recordOf(kind, id, body)] });
    return outcome.kind === 'refused' ? outcome : { kind: 'saved', id };
  }

  return {
    session,
    database,
    nowMs,
    newId: createIdMaker(nowMs),
    act,
    save: change,
    remove: (kind, id) => change(kind, id, null),
    async saveAll(kind, changes) {
      const asked = changes.map((one) => ({ kind, ...one }));
      const refusals = await (await rules()).saveAllByRules(database, asked, by());
      saved();
      return refusals;
    },
    check: async (kind, id, body) => (await rules()).refusalFor(database, { kind, id, body }, by()),
    syncNow: loop.syncNow,
    poke: (hope = 'save') => loop.hope(hope),
    close: () => {
      loop.stop();
      database.close();
    },
  };
}
