import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildParts, sourceHash } from './build-parts.mjs';
import { root } from './root.mjs';

/** `0.1.0+a1b2c3d`: the commit where the tree is exactly that commit, else (changed, or no git) a hash of the sources. */
export function appVersion() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `${version}+${cleanCommit() ?? sourceHash(buildParts.app).slice(0, 8)}`;
}

function cleanCommit() {
  const top = git('rev-parse', '--show-prefix');
  const changes = git('status', '--porcelain');
  return top === '' && changes === '' ? git('rev-parse', '--short=7', 'HEAD') : undefined;
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
