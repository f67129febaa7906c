import type { EntryForm } from './entry-form.ts';

/** What stands in the fields as plain lines, to be taken elsewhere. */
export function typedText(form: EntryForm): string {
  const time = form.timeKind === 'span' ? `${form.start}–${form.end}` : form.minutes;
  const volume = `${form.volume} ${form.volumeUnit}`.trim();
  return [form.date, time, form.description, volume, form.note].filter((line) => line !== '').join('\n');
}
