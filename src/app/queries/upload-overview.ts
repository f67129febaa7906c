import { readMeta, usualUploadWishes, type UploadWishes } from '../../device/store/meta.ts';
import { uploadSummary, type UploadSummary } from '../../device/store/uploads.ts';
import type { Engine } from '../engine/engine.ts';

export interface UploadOverview extends UploadSummary {
  readonly wishes: UploadWishes;
  /** What all files take up on this device. */
  readonly keptBytes: number;
}

/** What waits to be sent, what the person wishes about it, and what files take up here. */
export async function uploadOverview({ database }: Engine): Promise<UploadOverview> {
  const [summary, wishes, files] = await Promise.all([
    uploadSummary(database),
    readMeta(database, 'uploads'),
    database.files.toArray(),
  ]);
  const keptBytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { ...summary, wishes: wishes ?? usualUploadWishes, keptBytes };
}
