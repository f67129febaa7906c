import * as z from 'zod/mini';
import { refusals, refusalOf, type Refusal, type RefusalCode } from '../refusal.ts';
import type { RecordKind } from './record-kind.ts';

export type ParsedBody<Body> = { kind: 'ok'; body: Body } | { kind: 'refused'; refusal: Refusal };

/** The body of `kind` brought from `version` to the current one and checked, else the refusal with its field. */
export function parseBody<Body>(kind: RecordKind<Body>, version: number, body: unknown): ParsedBody<Body> {
  if (!Number.isInteger(version) || version < 1 || version > kind.version) {
    return { kind: 'refused', refusal: refusalOf('unknown-version') };
  }
  let current = body;
  for (let from = version; from < kind.version; from++) current = kind.upcast(current, from);
  const result = z.safeParse(kind.schema, current);
  if (result.success) return { kind: 'ok', body: result.data };
  const issue = result.error.issues[0]!;
  const path = issue.path.map(String).join('.');
  return { kind: 'refused', refusal: refusalOf(codeOf(issue.message), path === '' ? undefined : path) };
}

function codeOf(message: string): RefusalCode {
  return message in refusals ? (message as RefusalCode) : 'body-invalid';
}
