import type { Instant } from '../../domain/time/instant.ts';
import type { DeviceDatabase, DraftRow } from './database.ts';

/** Drafts whose names begin so speak of files that lie on this device alone. */
export const filesDraftPrefix = 'files/';

/** Whether the draft under this name does. */
export function speaksOfFiles(form: string): boolean {
  return form.startsWith(filesDraftPrefix);
}

/** Keeps what is being typed in a form, so that a crash loses nothing; one draft per form. */
export async function keepDraft(
  database: DeviceDatabase,
  form: string,
  content: unknown,
  savedAt: Instant,
): Promise<void> {
  await database.drafts.put({ form, content, savedAt });
}

export async function readDraft(database: DeviceDatabase, form: string): Promise<DraftRow | undefined> {
  return database.drafts.get(form);
}

export async function dropDraft(database: DeviceDatabase, form: string): Promise<void> {
  await database.drafts.delete(form);
}
