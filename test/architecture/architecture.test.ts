import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { architectureRules, cruiseArchitecture } from '../../scripts/cruise-architecture.mjs';

/** For each rule, one or more smallest trees that break it. */
const plants: Record<string, Record<string, string>[]> = {
  'std-imports': [imports('src/std/a.ts', 'src/domain/b.ts')],
  'domain-imports': [imports('src/domain/a/a.ts', 'src/protocol/b.ts')],
  'protocol-imports': [imports('src/protocol/a.ts', 'src/device/store/b.ts')],
  'device-store-imports': [imports('src/device/store/a.ts', 'src/device/sync/b.ts')],
  'device-imports': [
    imports('src/device/sync/a.ts', 'src/transport/b.ts'),
    imports('src/device/sync/a.ts', 'src/app/state/b.ts'),
    imports('src/device/sync/a.ts', 'src/server/sync/b.ts'),
    imports('src/device/sync/a.ts', 'src/sw/b.ts'),
  ],
  'transport-imports': [imports('src/transport/a.ts', 'src/device/store/b.ts')],
  'app-imports': [imports('src/app/a.ts', 'src/server/sync/b.ts'), imports('src/app/a.ts', 'src/sw/b.ts')],
  'nouns-know-no-list': [imports('src/domain/a/a.ts', 'src/domain/kinds.ts')],
  'engine-knows-no-view': [
    imports('src/app/engine/a.ts', 'src/app/state/b.ts'),
    imports('src/app/engine/a.ts', 'src/app/shell/b.ts'),
    imports('src/app/engine/a.ts', 'src/app/ui/home/b.tsx'),
  ],
  'state-knows-no-shell': [
    imports('src/app/state/a.ts', 'src/app/shell/b.ts'),
    imports('src/app/queries/a.ts', 'src/app/shell/b.ts'),
  ],
  'app-state-knows-no-screen': [imports('src/app/state/a.ts', 'src/app/ui/home/b.tsx')],
  'survey-knows-no-screen': [
    imports('src/app/survey/a.tsx', 'src/app/ui/kit/b.tsx'),
    imports('src/app/survey/a.tsx', 'src/app/state/app-state.ts'),
  ],
  'app-knows-no-survey': [imports('src/app/ui/home/a.tsx', 'src/app/survey/b.ts')],
  'app-ui-kit-imports': [
    imports('src/app/ui/kit/a.tsx', 'src/domain/b.ts'),
    imports('src/app/ui/kit/a.tsx', 'src/device/store/b.ts'),
    imports('src/app/ui/kit/a.tsx', 'src/app/state/b.ts'),
    imports('src/app/ui/kit/a.tsx', 'src/app/ui/home/b.tsx'),
  ],
  'sw-imports': [imports('src/sw/a.ts', 'src/app/b.ts'), imports('src/sw/a.ts', 'src/server/b.ts')],
  'server-imports': [
    imports('src/server/http/a.ts', 'src/device/store/b.ts'),
    imports('src/server/http/a.ts', 'src/app/b.ts'),
    imports('src/server/http/a.ts', 'src/sw/b.ts'),
    imports('src/server/http/a.ts', 'src/transport/b.ts'),
  ],
  'server-db-imports': [imports('src/server/db/a.ts', 'src/server/sync/b.ts')],
  'server-records-know-no-follower': [
    imports('src/server/records/a.ts', 'src/server/written/b.ts'),
    imports('src/server/records/a.ts', 'src/server/publish/b.ts'),
    imports('src/server/records/a.ts', 'src/server/monitor/b.ts'),
  ],
  'server-sync-knows-no-http': [
    imports('src/server/sync/a.ts', 'src/server/http/b.ts'),
    imports('src/server/sync/a.ts', 'src/server/reports/b.ts'),
  ],
  'server-reports-know-no-http': [imports('src/server/reports/a.ts', 'src/server/http/b.ts')],
  'screen-not-to-screen': [imports('src/app/ui/home/a.tsx', 'src/app/ui/inbox/b.tsx')],
  'shared-not-to-screen': [imports('src/app/ui/shared/a.tsx', 'src/app/ui/home/b.tsx')],
  'form-not-to-screen': [
    imports('src/app/ui/form/a.tsx', 'src/app/ui/home/b.tsx'),
    imports('src/app/ui/form/a.tsx', 'src/app/ui/shared/b.tsx'),
  ],
  'std-packages': [
    imports('src/std/a.ts', 'node_modules/left-pad/index.js', 'left-pad'),
    { 'src/std/a.ts': `import 'node:fs';` },
  ],
  'domain-packages': [
    imports('src/domain/a.ts', 'node_modules/zod/index.js', 'zod'),
    { 'src/domain/a.ts': `import 'node:crypto';` },
  ],
  'protocol-packages': [imports('src/protocol/a.ts', 'node_modules/left-pad/index.js', 'left-pad')],
  'no-zod-classic-on-devices': [imports('src/device/store/a.ts', 'node_modules/zod/index.js', 'zod')],
  'no-node-on-devices': [{ 'src/transport/a.ts': `import { gzip } from 'node:zlib'; gzip;` }],
  'nothing-imports-main': [
    imports('src/app/a.ts', 'src/app/main.tsx'),
    imports('src/server/a.ts', 'src/server/main.ts'),
  ],
  'no-test-code': [imports('src/domain/a.ts', 'test/support/b.ts')],
  'no-cycle': [
    {
      'src/domain/a.ts': `import { b } from './b.ts';\nexport const a = () => b;`,
      'src/domain/b.ts': `import type { a } from './a.ts';\nexport const b = (one: typeof a) => one;`,
    },
  ],
  'no-orphan': [{ 'src/domain/a.ts': 'export const a = 1;' }],
  'not-unresolvable': [{ 'src/domain/a.ts': `import './gone.ts';` }],
};

describe('The architecture check', () => {
  test('reads every module under src', async () => {
    const { modules } = await cruiseArchitecture(process.cwd());
    const present = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    expect(modules.toSorted()).toEqual(present.map((name) => `src/${name}`).toSorted());
  });

  test('has a planted violation for each of its rules', () => {
    const names = architectureRules.map(({ name }) => name);
    expect(Object.keys(plants).toSorted()).toEqual(names.toSorted());
  });

  for (const { name, comment } of architectureRules) {
    for (const [index, files] of (plants[name] ?? []).entries()) {
      test(`fails where this does not hold: ${comment} (${index + 1})`, async () => {
        expect(await brokenRules(files)).toContain(name);
      });
    }
  }

  test('sees imports of types, lazy imports and re-exports alike', async () => {
    const target = { 'src/protocol/b.ts': 'export type B = 1;' };
    const ways = [
      `import type { B } from '../protocol/b.ts'; export type A = B;`,
      `export const a = () => import('../protocol/b.ts');`,
      `export * from '../protocol/b.ts';`,
      `export { type B } from '../protocol/b.ts';`,
    ];
    for (const way of ways)
      expect(await brokenRules({ 'src/domain/a.ts': way, ...target })).toContain('domain-imports');
  });

  test('names the folders that import each other, and no others', async () => {
    const mutual = {
      'src/domain/a/one.ts': `export { two } from '../b/two.ts';`,
      'src/domain/b/two.ts': `export const two = 2;`,
      'src/domain/b/three.ts': `export type { four } from '../a/four.ts';`,
      'src/domain/a/four.ts': `export { five } from '../c/five.ts'; export const four = 4;`,
      'src/domain/c/five.ts': `export const five = 5;`,
    };
    const { mutualFolders } = await cruiseArchitecture(plant(mutual));
    expect(mutualFolders).toEqual(['src/domain/a ↔ src/domain/b']);
  });

  test('accepts what the picture allows', async () => {
    const files = {
      'src/std/a.ts': 'export const a = 1;',
      'src/domain/a.ts': `export * from '../std/a.ts';`,
      'src/protocol/a.ts': `export * from '../domain/a.ts';`,
      'src/device/store/a.ts': `export * from '../../protocol/a.ts';`,
      'src/device/sync/a.ts': `export * from '../store/a.ts';`,
      'src/transport/a.ts': `export * from '../protocol/a.ts';`,
      'src/app/state/a.ts': `export * from '../../device/sync/a.ts';`,
      'src/app/ui/kit/a.tsx': `import '../../../std/a.ts'; export const A = () => <i>a</i>;`,
      'src/app/ui/shared/a.tsx': `export * from '../kit/a.tsx';`,
      'src/app/ui/form/a.tsx': `export * from '../kit/a.tsx';`,
      'src/app/ui/home/a.tsx': `export * from '../shared/a.tsx'; import '../form/a.tsx'; import '../kit/a.tsx'; import '../../state/a.ts';`,
      'src/app/main.tsx': `import './ui/home/a.tsx'; import '../transport/a.ts'; import '../device/sync/a.ts';`,
      'src/sw/main.ts': `import '../device/sync/a.ts'; import '../transport/a.ts';`,
      'src/server/db/a.ts': `import 'node:fs'; import '../../std/a.ts';`,
      'src/server/sync/a.ts': `import '../db/a.ts'; import '../../protocol/a.ts';`,
      'src/server/http/a.ts': `import '../sync/a.ts';`,
      'src/server/main.ts': `import './http/a.ts';`,
    };
    expect(await brokenRules(files)).toEqual([]);
  });
});

const planted: string[] = [];
afterEach(() => planted.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function plant(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-architecture-'));
  planted.push(folder);
  for (const [path, content] of Object.entries({ 'package.json': '{"type":"module"}', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

async function brokenRules(files: Record<string, string>): Promise<string[]> {
  const { violations } = await cruiseArchitecture(plant(files));
  return [...new Set(violations.map(({ rule }) => rule.name))];
}

/** A tree of two files, of which the first imports the second. */
function imports(from: string, to: string, as?: string): Record<string, string> {
  const specifier = as ?? `${'../'.repeat(from.split('/').length - 1)}${to}`;
  return { [from]: `import '${specifier}';`, [to]: 'export const b = 1;' };
}
