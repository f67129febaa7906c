import { readMeta, usualUploadWishes, type UploadWishes } from '../../device/store/meta.ts';
import { uploadSummary, type UploadSummary } from '../../device/store/uploads.ts';
import type { Engine } from '../engine/engine.ts';

export interface UploadOverview extends UploadSummary {
  readonly wishes: UploadWishes;
  /** What all files take up on this device. */
  readonly keptBytes: number;
  /** Of these, what the server holds too: only that is ever let go of. */
  readonly safeBytes: number;
}

/** What waits to be sent, what the person wishes about it, and what files take up here. */
export async function uploadOverview({ database }: Engine): Promise<UploadOverview> {
  const [summary, wishes, files, unsent] = await Promise.all([
    uploadSummary(database),
    readMeta(database, 'uploads'),
    database.files.toArray(),
    database.uploads.where('state').notEqual('sent').toArray(),
  ]);
  const only = new Set(unsent.map((row) => row.sha256));
  const sum = (some: typeof files) => some.reduce((bytes, file) => bytes + file.bytes, 0);
  const safeBytes = sum(files.filter((file) => !only.has(file.sha256)));
  return { ...summary, wishes: wishes ?? usualUploadWishes, keptBytes: sum(files), safeBytes };
}
