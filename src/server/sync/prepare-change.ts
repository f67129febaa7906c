import type { Actor } from '../../domain/access/actor.ts';
import { refusalOf, type RefusalCode } from '../../domain/refusal.ts';
import { coarseMoment } from '../../domain/registry/coarse-moment.ts';
import { kinds } from '../../domain/registry/kinds.ts';
import { parseBody } from '../../domain/registry/parse-body.ts';
import type { RecordKind } from '../../domain/registry/record-kind.ts';
import { isInstant, type Instant } from '../../domain/time/instant.ts';
import type { ChangeResult } from '../../protocol/change-result.ts';
import { canonicalContent } from '../../protocol/content-hash.ts';
import { pushedChangeSchema, type PushedChange } from '../../protocol/sync-request.ts';
import { maxBodyBytes } from '../../protocol/versions.ts';
import type { Uuid } from '../../std/uuid.ts';
import { sha256Hex } from './sha256.ts';

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

/** SYN-6: checks the form of one change of a request, trusting nothing that the device decided. */
export function prepareChange(raw: unknown, actor: Actor): Preparation {
  const parsed = pushedChangeSchema.safeParse(raw);
  if (!parsed.success)
    return { kind: 'refused', result: refusedRaw(raw, String(parsed.error.issues[0]?.path[0] ?? '')) };
  const change = parsed.data;
  const refused = (code: RefusalCode, field?: string): Preparation => refusedAs(change, code, field);
  const kind = kinds.get(change.kind);
  if (kind === undefined) return refused('unknown-kind');
  const author = kind.author(actor);
  if (author === null) return refused('not-writer');
  if (!isInstant(change.capturedAt)) return refused('captured-at-impossible', 'capturedAt');
  const body = change.body ?? null;
  const content = body === null ? deletion : parseBody(kind, change.version, body);
  if (content.kind === 'refused') return refused(content.refusal.code, content.refusal.field);
  const text = canonicalContent({ kind: change.kind, version: change.version, body });
  if (text.length > maxBodyBytes) return refused('too-large');
  if (sha256Hex(text) !== change.hash) return refused('hash-mismatch');
  const capturedAt = coarseMoment(kind, change.capturedAt);
  return { kind: 'ready', change: { ...change, kind, author, body, capturedAt, current: content.body } };
}

const deletion = { kind: 'ok', body: null } as const;

function refusedAs({ id, hash }: PushedChange, code: RefusalCode, field?: string): Preparation {
  return { kind: 'refused', result: { outcome: 'refused', id, hash, refusal: refusalOf(code, field) } };
}

/** A change that cannot even be named is answered with as much of its name as can be read. */
function refusedRaw(raw: unknown, field: string): RefusedResult {
  const { id, hash } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 64) : '');
  return { outcome: 'refused', id: text(id), hash: text(hash), refusal: refusalOf('malformed', field || undefined) };
}
