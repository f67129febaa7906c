import { mkdirSync } from 'node:fs';
import { open, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import type { EvidenceStore } from './evidence-store.ts';

/** Evidence as files under `directory`, which is made when it is not there. */
export function openFileEvidenceStore(directory: string): EvidenceStore {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  return {
    data: new FileStore({ directory }),
    flush: async (uploadId) => {
      for (const path of [join(directory, uploadId), directory]) await flushPath(path);
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
