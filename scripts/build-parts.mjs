import { contentHash } from './content-hash.mjs';

const common = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.base.json', 'vite-env.d.ts', 'scripts'];
const shared = ['src/std', 'src/domain', 'src/protocol', 'src/device', 'src/transport', 'src/tsconfig.json'];
const web = [
  ...common,
  ...shared,
  'src/app',
  'src/sw',
  'public',
  'index.html',
  'survei.html',
  'visit.html',
  'vite.config.ts',
];

/** What a build is made of and where it lands. `appExposed` is the app as browser tests may drive it. */
export const buildParts = {
  app: { folder: 'dist/app', sources: web, env: { JEJAK_EXPOSE_ENGINE: '0' } },
  appExposed: { folder: 'dist/app-exposed', sources: web, env: { JEJAK_EXPOSE_ENGINE: '1' } },
  node: { folder: 'dist/node', sources: [...common, ...shared, 'src/server', 'bench'], env: {} },
};

export function sourceHash(part) {
  return contentHash(part.sources);
}
