import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { groupNip } from '../domain/nip/nip.ts';
import { connectDatabase, type Database } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { readEnv, type Env } from './process/env.ts';
import { cleanRegularly } from './evidence/clean-regularly.ts';
import { openFileEvidenceStore } from './evidence/file-evidence-store.ts';
import { buildApp } from './http/build-app.ts';
import { closeApp } from './http/close-app.ts';
import { loggerOptions } from './http/logger-options.ts';
import { fillTracks } from './monitor/keep-tracks.ts';
import { makeDueMoves } from './organisation/move-person.ts';
import { runRegularly } from './process/run-regularly.ts';
import { sampleAgencies } from './sample/sample-agencies.ts';
import { samplePassword } from './sample/sample-district.ts';
import { sampleLogins } from './sample/sample-logins.ts';
import { samplePeople } from './sample/sample-people.ts';
import { fillCascades } from './setup/fill-cascades.ts';
import { isEmptyServer } from './setup/is-empty-server.ts';
import { loadSample } from './setup/load-sample.ts';
import { SetupCode } from './setup/setup-code.ts';
import { faultFacts } from './faults/fault-facts.ts';
import { StartError } from './process/start-error.ts';
import { stopFirst, stopOnSignal } from './process/stop-on-signal.ts';
import { createSheetReader } from './sheets/sheet-reader.ts';
import { publishIkm } from './skm/publish-ikm.ts';
import { readVersion } from './process/version.ts';
import { retryDerivations } from './written/retry-derivations.ts';

/** From so many days on, the sample's "yesterday" is no longer near enough to try things out. */
const oldSampleDays = 7;

/**
 * How many connections may wait to be taken; the system may allow fewer. Where they do not fit, TCP itself tries again
 * after 1, 3, 7 and 15 s, and devices give up before the server, with nothing to do, has heard of them.
 */
const longestQueue = 4_096;

/** How long requests that are being answered hold a stop; devices repeat what was cut. */
const stopGraceMs = 5_000;

const minuteMs = 60_000;

await start().catch((error: unknown) => {
  // A mistake of whoever starts the server is told in its own words; anything else is a bug with its stack.
  process.stderr.write(`${error instanceof StartError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});

async function start(): Promise<void> {
  const env = readEnv(process.env);
  const log = pino(loggerOptions);
  const database = await connectDatabase({ env, log });
  stopOnSignal(log);
  stopFirst(() => database.close());
  await serve(env, log, database).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
}

async function serve(env: Env, log: Logger, database: Database): Promise<void> {
  await migrate(database.pool, log);
  await fillTracks(database.pool, (error) => log.error(faultFacts(error), 'a plan could not be reckoned'));
  await fillCascades(database, Date.now());
  const evidenceStore = env.evidenceS3
    ? (await import('./evidence/s3-evidence-store.ts')).openS3EvidenceStore(env.evidenceS3)
    : openFileEvidenceStore(join(env.dataDir, 'evidence'));
  // Text is taken in all the same; only the sample brings pictures of its own.
  const prepared = evidenceStore.prepare().catch(({ name, message }: Error) => {
    log.error({ name, message }, 'photos and documents cannot be stored: look at DATA_DIR/evidence or JEJAK_S3_*');
  });
  if (env.loadSample === true) await prepared;
  const sampleLoaded = env.loadSample === true && (await loadSample({ database, store: evidenceStore }, Date.now()));
  const sheetReader = createSheetReader();
  stopFirst(() => sheetReader.close());
  const setupCode = new SetupCode();
  // The built app lies beside the compiled server: dist/node/src/server → dist/app.
  const appDir = join(import.meta.dirname, '../../..', env.exposeEngine ? 'app-exposed' : 'app');
  const app = await buildApp({
    database,
    setupCode,
    publicOrigin: env.publicOrigin,
    trustProxy: env.trustProxy,
    nowMs: () => Date.now(),
    version: readVersion(),
    evidenceStore,
    sheetReader,
    evidenceQuotaBytes: env.evidenceQuotaBytes,
    appDir: existsSync(appDir) ? appDir : null,
    log,
  });
  const evidencePlace = { database, store: evidenceStore, quotaBytes: env.evidenceQuotaBytes, nowMs: () => Date.now() };
  const stopCleaning = cleanRegularly(evidencePlace, log);
  stopFirst(async () => stopCleaning());
  stopFirst(() => closeApp(app, stopGraceMs));
  keepWatch(database, log);
  const address = await app.listen({ port: env.port, host: env.host, backlog: longestQueue });
  sayWelcome(env.publicOrigin ?? address, {
    code: (await isEmptyServer(database.pool)) ? setupCode.text : null,
    sample: sampleLoaded || env.loadSample === true,
    ageDays: await ageInDays(database, Date.now()),
  });
}

/** What the server does by itself while the days go by. */
function keepWatch(database: Database, log: Logger): void {
  const tell = (what: string) => (error: unknown) => log.error(faultFacts(error), what);
  const moves = runRegularly(() => makeDueMoves(database, Date.now(), tell('a planned move could not be made')), {
    everyMs: 5 * minuteMs,
    log,
    done: 'planned moves made',
    failed: 'planned moves not made',
  });
  const unpublished = tell('the index of a unit could not be published');
  const indices = runRegularly(() => publishIkm(database, Date.now(), unpublished), {
    everyMs: 60 * minuteMs,
    log,
    done: 'indices of units published',
    failed: 'indices of units not published',
  });
  const derived = runRegularly(() => retryDerivations(database, Date.now(), log), {
    everyMs: 5 * minuteMs,
    log,
    done: 'derivations made good',
    failed: 'derivations not tried again',
  });
  stopFirst(() => derived.stop());
  stopFirst(() => moves.stop());
  stopFirst(() => indices.stop());
}

function sayWelcome(
  address: string,
  { code, sample, ageDays }: { code: string | null; sample: boolean; ageDays: number },
): void {
  const lines = [`\nJejak: ${address}`];
  if (code !== null) {
    lines.push(`Server ini masih kosong. Buka alamat itu dan pakai kode sekali pakai: ${code}`);
  } else if (sample) {
    lines.push(`Data contoh. Kata sandi semua akun: ${samplePassword}`);
    for (const { role, nip } of sampleLogins(samplePeople(sampleAgencies))) lines.push(`  ${groupNip(nip)}  ${role}`);
    if (ageDays > oldSampleDays) {
      lines.push(
        `Data contoh ini dimuat ${ageDays} hari lalu. Untuk yang baru: hapus folder datanya, lalu mulai lagi.`,
      );
    }
  }
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

/** How long ago the organisation was founded; 0 where there is none yet. */
async function ageInDays({ pool }: Database, nowMs: number): Promise<number> {
  const { rows } = await pool.query<{ created_at: Date }>('select created_at from org order by created_at limit 1');
  return rows[0] ? Math.floor((nowMs - rows[0].created_at.getTime()) / (24 * 60 * minuteMs)) : 0;
}
