import type { Actor } from '../../domain/access/actor.ts';
import { refusalOf, type RefusalCode } from '../../domain/refusal/refusal.ts';
import { coarseMoment } from '../../domain/registry/coarse-moment.ts';
import { kinds } from '../../domain/kinds.ts';
import { parseBody, parseDeletion } from '../../domain/registry/parse-body.ts';
import type { RecordKind } from '../../domain/registry/record-kind.ts';
import { isInstant, type Instant } from '../../domain/time/instant.ts';
import type { ChangeResult } from '../../protocol/change-result.ts';
import { canonicalContent, type Content } from '../../protocol/content-hash.ts';
import { pushedChangeSchema, type PushedChange } from '../../protocol/sync-request.ts';
import { maxBodyBytes } from '../../protocol/versions.ts';
import type { Uuid } from '../../std/uuid.ts';
import { sha256Hex } from '../records/sha256.ts';

export type RefusedResult = Extract<ChangeResult, { outcome: 'refused' }>;

/** A change whose form is right: what is left to judge needs the database. */
export interface PreparedChange {
  readonly kind: RecordKind;
  readonly id: Uuid;
  readonly version: number;
  readonly baseRev: number;
  readonly capturedAt: Instant;
  readonly hash: string;
  readonly author: Uuid;
  /** The body as it came, whose hash holds; null deletes. */
  readonly body: unknown;
  /** The same brought to the kind's current version, for the rules. */
  readonly current: unknown;
}

export type Preparation =
  | { readonly kind: 'ready'; readonly change: PreparedChange }
  | { readonly kind: 'refused'; readonly result: RefusedResult };

/**
 * SYN-6, SYN-7: checks the form of one change of a request, trusting nothing that the device decided. What breaks the
 * checks themselves is refused as well, and `report` hears of it.
 */
export function prepareChange(raw: unknown, actor: Actor, report?: (error: unknown) => void): Preparation {
  const parsed = pushedChangeSchema.safeParse(raw);
  if (!parsed.success)
    return { kind: 'refused', result: refusedRaw(raw, String(parsed.error.issues[0]?.path[0] ?? '')) };
  try {
    return prepareParsed(parsed.data, actor);
  } catch (error) {
    report?.(error);
    return refusedAs(parsed.data, 'unstorable');
  }
}

function prepareParsed(change: PushedChange, actor: Actor): Preparation {
  const refused = (code: RefusalCode, field?: string): Preparation => refusedAs(change, code, field);
  const kind = kinds.get(change.kind);
  if (kind === undefined) return refused('unknown-kind');
  const author = kind.author(actor);
  if (author === null) return refused('not-writer');
  if (!isInstant(change.capturedAt)) return refused('captured-at-impossible', 'capturedAt');
  const body = change.body ?? null;
  const content = body === null ? parseDeletion(kind, change.version) : parseBody(kind, change.version, body);
  if (content.kind === 'refused') return refused(content.refusal.code, content.refusal.field);
  const text = textOf({ kind: change.kind, version: change.version, body });
  if (text === null) return refused('body-invalid');
  if (text.length > maxBodyBytes) return refused('too-large');
  if (sha256Hex(text) !== change.hash) return refused('hash-mismatch');
  const capturedAt = coarseMoment(kind, change.capturedAt);
  return { kind: 'ready', change: { ...change, kind, author, body, capturedAt, current: content.body } };
}

/** What has no canonical form has no hash: keys with half a character in them, numbers beyond all bounds. */
function textOf(content: Content): string | null {
  try {
    return canonicalContent(content);
  } catch {
    return null;
  }
}

function refusedAs({ id, hash }: PushedChange, code: RefusalCode, field?: string): Preparation {
  return { kind: 'refused', result: { outcome: 'refused', id, hash, refusal: refusalOf(code, field) } };
}

/** A change that cannot even be named is answered with as much of its name as can be read. */
function refusedRaw(raw: unknown, field: string): RefusedResult {
  const { id, hash } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 64) : '');
  return { outcome: 'refused', id: text(id), hash: text(hash), refusal: refusalOf('malformed', field || undefined) };
}
