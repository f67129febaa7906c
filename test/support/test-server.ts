import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { FastifyInstance } from 'fastify';
import { connectDatabase, type Database } from '../../src/server/db/database.ts';
import type { EvidenceStore } from '../../src/server/evidence/evidence-store.ts';
import { openFileEvidenceStore } from '../../src/server/evidence/file-evidence-store.ts';
import { buildApp } from '../../src/server/http/build-app.ts';
import { loggerOptions } from '../../src/server/http/logger-options.ts';
import { createSheetReader } from '../../src/server/sheets/sheet-reader.ts';
import { SetupCode } from '../../src/server/setup/setup-code.ts';
import { createTestDatabase } from './postgres.ts';
import { loadSmallDistrict, nowMs } from './small-district.ts';

export interface TestServer {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly origin: string;
  readonly evidenceStore: EvidenceStore;
  /** Where its files lie. */
  readonly evidenceDir: string;
  readonly setupCode: SetupCode;
  /** The server's clock, which stands still until moved. */
  clock: { ms: number };
  /** Everything the server has logged, as text. */
  readonly logged: string[];
  stop(): Promise<void>;
}

export interface TestServerOptions {
  readonly policy?: Record<string, unknown>;
  readonly empty?: boolean;
  readonly publicOrigin?: string;
  readonly evidenceStore?: EvidenceStore;
  readonly evidenceQuotaBytes?: number;
}

const silent = { info: () => undefined, error: () => undefined };

/** A real server on a real PostgreSQL and a real port, with the small district. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const fresh = await createTestDatabase({ migrated: true });
  const database = await connectDatabase({ env: { databaseUrl: fresh.url, dataDir: '' }, log: silent });
  if (!options.empty) await loadSmallDistrict(database, options.policy);
  const clock = { ms: nowMs };
  const evidenceDir = await mkdtemp(join(tmpdir(), `jejak-test-${process.pid}-`));
  const evidenceStore = options.evidenceStore ?? openFileEvidenceStore(evidenceDir);
  // The thread runs our TypeScript as it stands.
  const sheetReader = createSheetReader({
    execArgv: ['--import', join(import.meta.dirname, 'run-typescript-in-thread.mjs')],
  });
  const setupCode = new SetupCode();
  const logged: string[] = [];
  const app = await buildApp({
    database,
    setupCode,
    publicOrigin: options.publicOrigin ?? null,
    // Tests come from many addresses by saying so, as people behind a proxy of the server's own do.
    trustProxy: ['loopback'],
    nowMs: () => clock.ms,
    version: '0.0.0-test',
    evidenceStore,
    sheetReader,
    evidenceQuotaBytes: options.evidenceQuotaBytes ?? 100_000_000,
    appDir: null,
    log: capturingLog(logged),
  });
  const origin = await app.listen({ port: 0, host: '127.0.0.1' });
  const stop = async () => {
    await app.close();
    await sheetReader.close();
    await database.close();
    await fresh.drop();
    await rm(evidenceDir, { recursive: true, force: true, maxRetries: 5 });
  };
  return { app, database, origin, evidenceStore, evidenceDir, setupCode, clock, logged, stop };
}

function capturingLog(lines: string[]) {
  return pino(loggerOptions, { write: (line: string) => void lines.push(line) });
}
