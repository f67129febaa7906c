import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../db/database.ts';
import type { EvidenceStore } from '../evidence/evidence-store.ts';
import type { SheetReader } from '../sheets/sheet-reader.ts';
import type { SetupCode } from '../setup/setup-code.ts';

/** What the routes work with; made once by main. */
export interface HttpContext {
  readonly database: Database;
  readonly publicOrigin: string | null;
  /** The proxies whose word counts for where a request comes from. */
  readonly trustProxy: string[] | false;
  readonly nowMs: () => number;
  readonly version: string;
  /** Where photos and documents lie. */
  readonly evidenceStore: EvidenceStore;
  /** How much of them one person may store. */
  readonly evidenceQuotaBytes: number;
  /** Reads files of others. */
  readonly sheetReader: SheetReader;
  readonly setupCode: SetupCode;
  /** The built app to serve, null when there is none (tests of the API). */
  readonly appDir: string | null;
  /** Null: no log (tests). */
  readonly log: FastifyBaseLogger | null;
}
