import type { CallName, JournalCall, JournalCalls, JournalReply } from '../../device/journal/journal-calls.ts';
import type { SaveLine } from '../../device/journal/journal-line.ts';
import type { OpenJournal } from '../../device/journal/reconcile.ts';
import { randomHex } from '../../device/platform.ts';
import type { UnsentSave } from '../../device/store/unsent-save.ts';

export interface WorkingJournal extends OpenJournal {
  forget(ids: readonly string[]): Promise<void>;
  /** Lets go of the file, for the next context to take over. */
  close(): void;
}

const patienceMs = 15_000;

/** The journal of one person's database, in its worker; rejects where the browser has no place for it. */
export async function openJournal(databaseName: string): Promise<WorkingJournal> {
  const worker = new Worker(new URL('../../device/journal/journal-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, (reply: Omit<JournalReply, 'number'>) => void>();
  let calls = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<JournalReply>) => waiting.get(data.number)?.(data));
  worker.addEventListener('error', () => {
    for (const settle of waiting.values()) settle({ fault: 'WorkerError' });
  });

  async function call<Name extends CallName>(
    name: Name,
    ...input: Parameters<JournalCalls[Name]>
  ): Promise<ReturnType<JournalCalls[Name]>> {
    const message: JournalCall = { number: ++calls, name, input: input[0] };
    const reply = await new Promise<Omit<JournalReply, 'number'>>((resolve) => {
      waiting.set(message.number, resolve);
      setTimeout(() => resolve({ fault: 'TimeoutError' }), patienceMs);
      worker.postMessage(message, []);
    });
    waiting.delete(message.number);
    if (reply.fault !== undefined) throw new Error(`journal ${name}: ${reply.fault}`);
    return reply.output as ReturnType<JournalCalls[Name]>;
  }

  try {
    await call('open', ['journal', databaseName]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return {
    groups: () => call('groups'),
    append: (saves, origin) =>
      call(
        'append',
        saves.map((save) => lineOf(save, origin)),
      ),
    settle: (refs) => call('settle', refs),
    forget: (ids) => call('forget', ids),
    close: () => {
      void call('close')
        .catch(() => undefined)
        .then(() => worker.terminate());
    },
  };
}

function lineOf(save: UnsentSave, origin: string): SaveLine {
  return { v: 1, ref: randomHex(8), origin, save };
}
