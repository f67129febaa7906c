import { Piscina } from 'piscina';
import { SheetFault } from './sheet-fault.ts';
import type { ReadAnswer } from './workbook-thread.ts';
import type { Workbook, WorkbookLimits } from './workbook.ts';

export interface SheetReader {
  /** What stands in a file; a `SheetFault` where it cannot be read within the limits of time and memory. */
  read(bytes: Buffer, limits: WorkbookLimits): Promise<Workbook>;
  close(): Promise<void>;
}

export interface SheetReaderOptions {
  /** How long one file may take. */
  readonly limitMs?: number;
  readonly memoryMb?: number;
  /** For tests, which run the source as it stands. */
  readonly execArgv?: string[];
}

/** Reads files of others apart from everything else, one at a time: what one of them does there holds up nobody. */
export function createSheetReader({
  limitMs = 30_000,
  memoryMb = 512,
  execArgv,
}: SheetReaderOptions = {}): SheetReader {
  const extension = import.meta.url.slice(-3);
  const pool = new Piscina<{ bytes: Uint8Array; limits: WorkbookLimits }, ReadAnswer>({
    filename: new URL(`./workbook-thread${extension}`, import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    ...(execArgv ? { execArgv } : {}),
  });
  return {
    async read(bytes, limits) {
      const answer = await pool
        .run({ bytes: new Uint8Array(bytes), limits }, { signal: AbortSignal.timeout(limitMs) })
        .catch((error: Error): ReadAnswer => {
          if (!isSpent(error)) throw error;
          return { kind: 'fault', code: 'sheet-too-large' };
        });
      if (answer.kind === 'fault') throw new SheetFault(answer.code, answer.place);
      return answer.workbook;
    },
    close: () => pool.destroy(),
  };
}

/** Whether the thread ran out of time or memory. */
function isSpent(error: Error & { code?: string }): boolean {
  return error.name === 'AbortError' || error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
