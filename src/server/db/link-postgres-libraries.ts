import { readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

type Link = { source: string; target: string };

/**
 * Makes the library links that the package's install script makes where install scripts may run. What cannot be
 * made (a read-only node_modules) is left: the programs then fail their trial and are copied.
 */
export async function linkPostgresLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as Link[]) {
    await symlink(basename(source), join(dirname(native), target)).catch(() => undefined);
  }
}
