import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../root.mjs';

/** A Wednesday, 11.40 WIB. */
export const morning = Date.parse('2026-11-18T04:40:00.000Z');

/** The real server with a clock that began on that morning. */
export async function startSample() {
  const built = (path) => import(pathToFileURL(join(root, 'dist/node/src/server', path)).href);
  const [
    { connectDatabase },
    { migrate },
    { loadSample },
    { sampleDistrict },
    { SetupCode },
    { buildApp },
    { openFileEvidenceStore },
    { publishIkm },
  ] = await Promise.all(
    [
      'db/database.js',
      'db/migrate.js',
      'setup/load-sample.js',
      'sample/sample-district.js',
      'setup/setup-code.js',
      'http/build-app.js',
      'evidence/file-evidence-store.js',
      'skm/publish-ikm.js',
    ].map(built),
  );
  const dataDir = mkdtempSync(join(tmpdir(), 'jejak-guide-'));
  chmodSync(dataDir, 0o711);
  const silent = { info: () => undefined, error: () => undefined };
  const startedMs = Date.now();
  const nowMs = () => morning + Date.now() - startedMs;
  const database = await connectDatabase({ env: { databaseUrl: null, dataDir }, log: silent });
  await migrate(database.pool, silent);
  const evidenceStore = openFileEvidenceStore(join(dataDir, 'evidence'));
  await loadSample({ database, store: evidenceStore }, morning);
  await publishIkm(database, morning);
  const app = await buildApp({
    database,
    setupCode: new SetupCode(),
    publicOrigin: null,
    nowMs,
    version: '0.1.0',
    evidenceStore,
    evidenceQuotaBytes: 1_000_000_000,
    appDir: join(root, 'dist/app'),
    log: null,
  });
  const origin = (await app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost');
  const nips = Object.fromEntries(sampleDistrict({ nowMs: morning }).logins.map(({ role, nip }) => [role, nip]));
  const stop = async () => {
    await app.close();
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { origin, nips, stop };
}
