import type { RecordForm } from '../form/use-record-form.ts';
import type { EntryForm } from './entry-form.ts';

/** The form of one entry, as its fields see it. */
export type EntryFormState = RecordForm<EntryForm>;
