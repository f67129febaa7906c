import type { Instant } from '../../domain/time/instant.ts';
import { isUuid, type Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase } from './database.ts';
import { dropDraft, keepDraft, readDraft } from './drafts.ts';

/** What stands in the fields of a form, and the record that it becomes. */
export interface FormDraft<Typed> {
  readonly id: Uuid;
  readonly typed: Typed;
}

export interface FormStart<Typed> {
  /** The name under which the draft is kept. */
  readonly key: string;
  /** The fields as they are without a draft. */
  readonly initial: Typed;
  /** The record that the form changes; left out, the form makes a new one. */
  readonly id?: Uuid | undefined;
  readonly newId: () => Uuid;
  /** A draft as an older version of the form kept it, as fields. */
  readonly older?: ((content: unknown) => unknown) | undefined;
  /** Puts right what inside a draft's fields is not whole; their outer shape has been compared with the initial ones. */
  readonly mend?: ((typed: Typed) => Typed) | undefined;
  /** Whether the record under the draft's id, of that hash, is what the draft says. */
  readonly isSaved: (draft: FormDraft<Typed>, hash: string) => Promise<boolean>;
}

export interface OpenedForm<Typed> extends FormDraft<Typed> {
  /** What stands in the fields came from a draft. */
  readonly restored: boolean;
}

/** SYN-1: keeps what is typed together with the id of its record, from the first key on. */
export function keepFormDraft<Typed extends object>(
  database: DeviceDatabase,
  key: string,
  { id, typed }: FormDraft<Typed>,
  savedAt: Instant,
): Promise<void> {
  return keepDraft(database, key, { ...typed, id }, savedAt);
}

/**
 * What a form begins with: its draft, as far as it fits the fields, or nothing typed. A draft whose record stands has
 * been saved, by an older version that ended drafts apart or out of a backup, and ends; where it says something else
 * than the record, it is of another tab and becomes a record of its own.
 */
export async function openFormDraft<Typed extends object>(
  database: DeviceDatabase,
  start: FormStart<Typed>,
): Promise<OpenedForm<Typed>> {
  const { key, initial, newId } = start;
  const fresh = { id: start.id ?? newId(), typed: initial, restored: false };
  const draft = await readDraft(database, key).catch(() => undefined);
  const kept = laidOver(initial, start.older?.(draft?.content) ?? draft?.content);
  const typed = start.mend?.(kept) ?? kept;
  if (isSame(typed, initial)) return fresh;
  if (start.id !== undefined) return { ...fresh, typed, restored: true };
  const { id } = (draft?.content ?? {}) as { id?: unknown };
  if (typeof id !== 'string' || !isUuid(id)) return { ...fresh, typed, restored: true };
  const standing = await database.records.get(id);
  if (standing === undefined) return { id, typed, restored: true };
  const isSaved = await start.isSaved({ id, typed }, standing.hash).catch(() => false);
  if (!isSaved) return { ...fresh, typed, restored: true };
  await dropDraft(database, key);
  return fresh;
}

/** A draft of this or another version of the app, as far as it fits. */
function laidOver<Typed extends object>(initial: Typed, content: unknown): Typed {
  if (shapeOf(content) !== 'object') return initial;
  const fits = ([key, value]: [string, unknown]) =>
    Object.hasOwn(initial, key) && shapeOf(value) === shapeOf(initial[key as keyof Typed]);
  return { ...initial, ...Object.fromEntries(Object.entries(content as object).filter(fits)) };
}

function shapeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
