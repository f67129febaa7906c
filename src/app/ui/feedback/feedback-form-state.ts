import { coreValues } from '../../../domain/core-value/core-value.ts';
import type { Feedback, FeedbackSubject } from '../../../domain/feedback/feedback-body.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';

/** What stands in the fields, as typed. */
export interface FeedbackForm {
  readonly kind: string;
  readonly value: string;
  readonly rhkId: string;
  readonly entryId: string;
  readonly date: string;
  readonly text: string;
  readonly attendees: string;
  readonly agreements: string;
}

export function emptyFeedback(today: LocalDate): FeedbackForm {
  const typed = { value: '', rhkId: '', entryId: '', text: '', attendees: '', agreements: '' };
  return { kind: 'value', date: today, ...typed };
}

/** The fields of feedback as it stands. */
export function formOf({ date, subject, text }: Feedback): FeedbackForm {
  const empty = { ...emptyFeedback(date), kind: subject.kind, text };
  if (subject.kind === 'value') return { ...empty, value: subject.value };
  if (subject.kind === 'result') return { ...empty, rhkId: subject.id };
  if (subject.kind === 'entry') return { ...empty, entryId: subject.id };
  return { ...empty, attendees: subject.attendees, agreements: subject.agreements.join('\n') };
}

export type MissingField = 'date' | 'subject' | 'attendees' | 'text';

/** The fields that must still be filled, in their order. */
export function missingIn(form: FeedbackForm): MissingField[] {
  const missing: MissingField[] = [];
  if (!form.date) missing.push('date');
  if (subjectOf(form) === null) missing.push(form.kind === 'meeting' ? 'attendees' : 'subject');
  if (cleanText(form.text) === '') missing.push('text');
  return missing;
}

/** The feedback that the fields spell, null while `missingIn` names any. */
export function bodyOf(form: FeedbackForm, employeeId: Uuid): Feedback | null {
  const subject = subjectOf(form);
  if (subject === null || missingIn(form).length > 0) return null;
  return { employeeId, date: form.date as LocalDate, subject, text: cleanText(form.text) };
}

function subjectOf(form: FeedbackForm): FeedbackSubject | null {
  if (form.kind === 'meeting') {
    const attendees = cleanText(form.attendees);
    return attendees === '' ? null : { kind: 'meeting', attendees, agreements: linesOf(form.agreements) };
  }
  if (form.kind === 'result') return form.rhkId ? { kind: 'result', id: form.rhkId as Uuid } : null;
  if (form.kind === 'entry') return form.entryId ? { kind: 'entry', id: form.entryId as Uuid } : null;
  const value = coreValues.find((one) => one === form.value);
  return value === undefined ? null : { kind: 'value', value };
}

function linesOf(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 20);
}
