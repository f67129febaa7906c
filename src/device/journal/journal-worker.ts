import { randomHex } from '../platform.ts';
import { Journal } from './journal.ts';
import type { CallName, JournalCall, JournalCalls, JournalReply } from './journal-calls.ts';
import { openOpfsFolder } from './opfs-folder.ts';

declare const self: DedicatedWorkerGlobalScope;

type Answers = {
  [Name in CallName]: (...input: Parameters<JournalCalls[Name]>) => Promise<ReturnType<JournalCalls[Name]>>;
};

let journal: Journal | null = null;
const opened = (): Journal => {
  if (journal === null) throw new Error('the journal is not open');
  return journal;
};

const answers: Answers = {
  async open(path) {
    journal = await Journal.open(await openOpfsFolder(path), () => `${randomHex(8)}.journal`);
  },
  append: (lines) => opened().append(lines),
  groups: () => opened().groups(),
  settle: (refs) => opened().settle(refs),
  forget: (ids) => opened().forget(ids),
  async close() {
    await opened().close();
    journal = null;
  },
};

/** One call after the other: each sees the file as the one before has left it. */
let last: Promise<unknown> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<JournalCall>) => {
  last = last.then(async () => self.postMessage(await replyTo(data), []));
});

async function replyTo({ number, name, input }: JournalCall): Promise<JournalReply> {
  try {
    const answer = answers[name] as (input: unknown) => Promise<unknown>;
    return { number, output: await answer(input) };
  } catch (error) {
    return { number, fault: error instanceof Error ? error.name : 'unknown' };
  }
}
