import * as z from 'zod/mini';
import { refusals, refusalOf, type Refusal, type RefusalCode } from '../refusal/refusal.ts';
import type { RecordKind } from './record-kind.ts';

export type ParsedBody<Body> = { kind: 'ok'; body: Body } | { kind: 'refused'; refusal: Refusal };

/** The body of `kind` brought from `version` to the current one and checked, else the refusal with its field. */
export function parseBody<Body>(kind: RecordKind<Body>, version: number, body: unknown): ParsedBody<Body> {
  if (!isKnown(kind, version)) return { kind: 'refused', refusal: refusalOf('unknown-version') };
  let current = body;
  try {
    for (let from = version; from < kind.version; from++) current = kind.upcast(current, from);
  } catch {
    // The step to the next version trusts the form of the one before; what it stumbles over has never had that form.
    return { kind: 'refused', refusal: refusalOf('body-invalid') };
  }
  const result = z.safeParse(kind.schema, current);
  if (result.success) return { kind: 'ok', body: result.data };
  const issue = result.error.issues[0]!;
  const path = issue.path.map(String).join('.');
  return { kind: 'refused', refusal: refusalOf(codeOf(issue.message), path === '' ? undefined : path) };
}

/** The same for a deletion, which has no body to check. */
export function parseDeletion(kind: RecordKind, version: number): ParsedBody<null> {
  if (!isKnown(kind, version)) return { kind: 'refused', refusal: refusalOf('unknown-version') };
  return { kind: 'ok', body: null };
}

function isKnown(kind: Pick<RecordKind, 'version'>, version: number): boolean {
  return Number.isInteger(version) && version >= 1 && version <= kind.version;
}

function codeOf(message: string): RefusalCode {
  return Object.hasOwn(refusals, message) ? (message as RefusalCode) : 'body-invalid';
}
