import type { JournalFile, JournalFolder } from './journal-folder.ts';

/**
 * A folder of the origin private file system, in a dedicated worker: only there are files held and flushed. Rejects
 * where the browser has none.
 */
export async function openOpfsFolder(path: readonly string[]): Promise<JournalFolder> {
  let folder = await navigator.storage.getDirectory();
  for (const name of path) folder = await folder.getDirectoryHandle(name, { create: true });
  return {
    async names() {
      const names: string[] = [];
      for await (const name of folder.keys()) names.push(name);
      return names;
    },
    async take(name) {
      const entry = await folder.getFileHandle(name, { create: true });
      return entry.createSyncAccessHandle().then(heldFile, () => null);
    },
    async peek(name) {
      const file = await (await folder.getFileHandle(name)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    },
    remove: (name) => folder.removeEntry(name),
  };
}

type Soon<T> = T | Promise<T>;

/** A sync access handle as browsers have had it: Safari before 16.4 and Chromium before 108 promise most answers. */
interface AnyHandle {
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  getSize(): Soon<number>;
  truncate(size: number): Soon<void>;
  flush(): Soon<void>;
  close(): Soon<void>;
}

function heldFile(handle: AnyHandle): JournalFile {
  return {
    async read() {
      const bytes = new Uint8Array(await handle.getSize());
      handle.read(bytes, { at: 0 });
      return bytes;
    },
    async append(bytes) {
      const at = await handle.getSize();
      if (handle.write(bytes, { at }) < bytes.length) {
        await handle.truncate(at);
        throw new Error('the journal is full');
      }
      await handle.flush();
    },
    async empty() {
      await handle.truncate(0);
      await handle.flush();
    },
    async close() {
      await handle.close();
    },
  };
}
