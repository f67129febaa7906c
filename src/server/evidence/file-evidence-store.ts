import { createReadStream, mkdirSync } from 'node:fs';
import { access, constants, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import type { EvidenceStore } from './evidence-store.ts';

/** Evidence as files under `directory`, which is made when it is not there. */
export function openFileEvidenceStore(directory: string): EvidenceStore {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const pathOf = (uploadId: string) => join(directory, uploadId);
  return {
    data: new FileStore({ directory }),
    prepare: () => access(directory, constants.W_OK),
    read: async (uploadId, start) => createReadStream(pathOf(uploadId), { start }),
    flush: async (uploadId) => {
      for (const path of [pathOf(uploadId), directory]) await flushPath(path);
    },
    remove: async (uploadId) => {
      for (const path of [pathOf(uploadId), `${pathOf(uploadId)}.json`]) await rm(path, { force: true });
    },
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(directory);
      return bavail * bsize;
    },
  };
}

async function flushPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
