import type { Channel } from '../../domain/access/channel.ts';
import { kinds } from '../../domain/kinds.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { canonicalContent } from '../../protocol/content-hash.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import { sha256Hex } from '../records/sha256.ts';
import type { Writing } from '../records/writing.ts';

/** A record as the organisation wants it to be; `body` null takes it back. */
export interface Publication {
  readonly kind: string;
  readonly id: Uuid;
  readonly body: unknown;
  /** The revision this change was made on; left out where the newest word counts. */
  readonly baseRev?: number;
}

/** Somebody else has changed the record since `baseRev`, or it is not the organisation's. */
export class PublicationConflict extends Error {
  override name = 'PublicationConflict';
}

/** What there is to write so that the record stands as wanted; nothing where it says so already. */
export function writingOf(
  { kind: name, id, body, baseRev }: Publication,
  replaced: Writing['replaced'],
  { orgId, nowMs }: { orgId: Uuid; nowMs: number },
): Writing[] {
  const kind = kinds.get(name);
  assert(kind, `${name} is a kind of record`);
  const isOwn = replaced === undefined || (replaced.author === orgId && replaced.kind === name);
  if (!isOwn || (baseRev !== undefined && baseRev !== (replaced?.rev ?? 0))) throw new PublicationConflict();
  const { version } = kind;
  const hash = sha256Hex(canonicalContent({ kind: name, version, body }));
  if (hash === replaced?.hash) return [];
  const capturedAt = instantOf(nowMs);
  const channel: Channel =
    body === null && replaced ? replaced.channel : kind.channel({ author: orgId, body, capturedAt });
  const record = {
    kind: name,
    id,
    version,
    author: orgId,
    channel,
    body,
    hash,
    rev: (replaced?.rev ?? 0) + 1,
    capturedAt,
    clockOffsetMs: 0,
    deleted: body === null,
  };
  return [{ record, replaced }];
}
