import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../../../scripts/root.mjs';

/** A folder to serve from that holds today's build, and into which the next version can be put. */
export class TwoVersions {
  readonly folder: string;
  readonly next: string;

  private constructor(folder: string, next: string) {
    this.folder = folder;
    this.next = next;
  }

  static async make(): Promise<TwoVersions> {
    const folder = await mkdtemp(join(tmpdir(), 'jejak-versions-'));
    const versions = new TwoVersions(folder, '9.9.9+berikutnya');
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await cp(join(root, 'package.json'), join(folder, 'package.json'));
    await cp(join(root, 'dist/node'), join(folder, 'dist/node'), { recursive: true });
    await cp(join(root, 'dist/app'), join(folder, 'dist/app'), { recursive: true });
    return versions;
  }

  get dist(): string {
    return join(this.folder, 'dist');
  }

  /** Builds the same sources under the next version's name and puts them in the place of the served ones. */
  async deployNext(): Promise<void> {
    const outDir = join(this.folder, 'next');
    const builder = join(root, 'test/support/build-next-version.mjs');
    const env = { ...process.env, NODE_ENV: 'production' };
    await promisify(execFile)(process.execPath, [builder, outDir, this.next], { cwd: root, env });
    await rm(join(this.dist, 'app'), { recursive: true });
    await cp(outDir, join(this.dist, 'app'), { recursive: true });
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
