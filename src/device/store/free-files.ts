import { instantOf, msOf } from '../../domain/time/instant.ts';
import type { DeviceDatabase, DraftRow, FileRow, UploadRow } from './database.ts';
import { filesDraftPrefix } from './drafts.ts';

const dayMs = 86_400_000;
/** SYN-19: what the server has acknowledged is kept as long, in case it loses it. */
const keepDays = 30;
/** Under pressure the newest still stay. */
const keepDaysUnderPressure = 2;
const littleRoomBytes = 200_000_000;

export interface FreeingParts {
  readonly nowMs: number;
  /** What the browser still lets this device store, null where it does not say. */
  readonly freeBytes: number | null;
}

/**
 * SYN-21: lets go of local copies that the server has confirmed, by age, or sooner where room is short; nothing unsent,
 * and not the small pictures of the person's own. Gives back how many bytes came free.
 */
export async function freeFiles(database: DeviceDatabase, { nowMs, freeBytes }: FreeingParts): Promise<number> {
  const { files, fileBytes, uploads, drafts, records } = database;
  return database.transaction('rw', [files, fileBytes, uploads, drafts, records], async () => {
    await dropAbandoned(database, nowMs);
    const short = freeBytes !== null && freeBytes < littleRoomBytes;
    const oldest = instantOf(nowMs - dayMs * (short ? keepDaysUnderPressure : keepDays));
    const bySha = new Map<string, UploadRow[]>();
    for (const row of await uploads.toArray()) bySha.set(row.sha256, [...(bySha.get(row.sha256) ?? []), row]);
    const free = (await files.toArray()).filter((file) => mayGo(file, bySha.get(file.sha256) ?? [], oldest));
    const hashes = free.map((file) => file.sha256);
    await Promise.all([files.bulkDelete(hashes), fileBytes.bulkDelete(hashes)]);
    return free.reduce((sum, file) => sum + file.bytes, 0);
  });
}

/** A file that no upload speaks of was fetched to be looked at. */
function mayGo(file: FileRow, uploads: readonly UploadRow[], oldest: string): boolean {
  if (uploads.length === 0) return file.addedAt < oldest;
  if (file.part === 'preview') return false;
  return uploads.every((row) => row.state === 'sent' && row.sentAt !== null && row.sentAt < oldest);
}

/** Files picked for a form that was never saved, and those of records that were deleted, once nobody will come back. */
async function dropAbandoned({ uploads, drafts, records }: DeviceDatabase, nowMs: number): Promise<void> {
  const all = await drafts.toArray();
  const [ofFiles, ofForms] = [all.filter(speaksOfFiles), JSON.stringify(all.filter((one) => !speaksOfFiles(one)))];
  const left = ofFiles.filter(({ form, savedAt }) => {
    return nowMs - msOf(savedAt) > keepDays * dayMs && !ofForms.includes(form.slice(filesDraftPrefix.length));
  });
  await drafts.bulkDelete(left.map((one) => one.form));
  const old = (await uploads.toArray()).filter((row) => nowMs - msOf(row.queuedAt) > keepDays * dayMs);
  const found = await records.bulkGet(old.map((row) => row.recordId));
  const kept = JSON.stringify(await drafts.toArray());
  const gone = old.filter((row, index) => found[index]?.deleted !== 0 && !kept.includes(row.recordId));
  await uploads.bulkDelete(gone.map((row) => row.id));
}

function speaksOfFiles({ form }: DraftRow): boolean {
  return form.startsWith(filesDraftPrefix);
}
