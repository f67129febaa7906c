import type { AuditChange } from '../../protocol/audit.ts';
import type { Body } from './name-record.ts';
import { ownValue } from '../../std/own-value.ts';

/** Kinds whose records the organisation writes: what they say is everybody's to know, and so is how it changed. */
const compared = new Set(['organisation', 'unit', 'service', 'policy', 'holiday', 'employee']);
const mostFields = 12;
const longestText = 120;
const leftOut = new Set(['history']);

/** AUD-4: what changed from what to what between two revisions; empty for records of people's own work. */
export function compareBodies(
  kind: string,
  { before, after }: { before: Body; after: Body },
  nameOf: (id: string) => string | undefined,
): AuditChange[] {
  if (!compared.has(kind) || before === null || after === null) return [];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !leftOut.has(field));
  const told = (value: unknown) => (value === undefined || value === null ? null : textOf(value, nameOf));
  return fields
    .map((field) => ({ field, before: told(ownValue(before, field)), after: told(ownValue(after, field)) }))
    .filter((one) => one.before !== one.after)
    .slice(0, mostFields);
}

function textOf(value: unknown, nameOf: (id: string) => string | undefined): string {
  const text = typeof value === 'string' ? (nameOf(value) ?? value) : JSON.stringify(value);
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}
