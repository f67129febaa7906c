import type { LocalDate } from '../../domain/time/local-date.ts';
import { ownValue } from '../../std/own-value.ts';

/** A record's body as it was written, whatever its kind and version; fields are looked for and never trusted. */
export type Body = Readonly<Record<string, unknown>> | null;

const named = new Set(['employee', 'unit', 'service', 'organisation', 'holiday']);
/** Whose record it is, in the order in which kinds name somebody. */
const personFields = ['employeeId', 'ratedId', 'deputyId', 'personId'] as const;

/**
 * AUD-4: what the audit calls a record: a unit or person by the name it had then, what somebody works at by whose it is and
 * its day or period. What it says is told nowhere here.
 */
export function nameRecord(
  kind: string,
  body: Body,
  { author, nameOf }: { author: string | null; nameOf: (id: string) => string | undefined },
): string | null {
  if (body === null) return null;
  const text = (field: string) => {
    const said = ownValue(body, field);
    return typeof said === 'string' ? said : undefined;
  };
  if (named.has(kind)) return text('name') ?? text('title') ?? text('date') ?? null;
  const unit = text('unitId') && nameOf(text('unitId')!);
  if (kind === 'policy') return unit ?? 'Seluruh organisasi';
  if (kind === 'counter' || kind === 'surveyInstrument') return unit ?? null;
  const whose = personFields.map(text).find((id) => id !== undefined && nameOf(id) !== undefined) ?? author ?? '';
  const when = text('period') ?? text('date') ?? (typeof body['year'] === 'number' ? String(body['year']) : undefined);
  const parts = [kind === 'surveyResponse' || kind === 'unitIkm' ? unit : nameOf(whose), when && dayText(when)];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ') || null;
}

/** `2026-03-05` as `05-03-2026`; periods stay as they are. */
function dayText(when: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(when) ? (when as LocalDate).split('-').toReversed().join('-') : when;
}
