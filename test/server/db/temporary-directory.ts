import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The pid tells the next run's global setup whether this one was killed and left it behind.
/** Makes a directory that PostgreSQL's account can reach; its removal is added to `undo`, whose steps run last first. */
export async function temporaryDirectory(undo: (() => Promise<unknown>)[]): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), `jejak-test-${process.pid}-`));
  await chmod(directory, 0o711);
  undo.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
}
