/** A deliberate bug, as replacements in src that each must match exactly once. */
export interface Mutant {
  readonly name: string;
  /** The rule that it breaks. */
  readonly rule: string;
  readonly patches: readonly { readonly file: string; readonly find: string; readonly replace: string }[];
}

/** A sample that `npm test` has time for. */
export const sampleOfMutants = [
  'the outbox is written after the transaction',
  'what was replaced unsent is forgotten',
  'keeping the own version does not go on top of the other',
  'a receipt settles whatever waits',
  'an answer of refused changes alone counts as all accepted',
];

const cycle = 'src/device/sync/run-cycle.ts';
const round = 'src/device/sync/run-round.ts';
const table = 'src/device/sync/sync-table.ts';
const loop = 'src/device/sync/sync-loop.ts';
const suspects = 'src/device/sync/suspects.ts';
const activityRules = 'src/domain/activity/decide-activity.ts';
const clamp = 'Math.min(longestWaitMs, Math.max(0, event.askedMs ?? 0))';
const apply = 'src/device/sync/apply-answer.ts';
const settle = 'src/device/sync/settle-results.ts';
const takeIn = 'src/device/sync/take-in.ts';
const lock = 'src/device/sync/lock.ts';
const save = 'src/device/store/save-record.ts';
const discard = 'src/device/store/discard-change.ts';
const judge = 'src/server/sync/judge-change.ts';
const write = 'src/server/written/write-records.ts';
const select = 'src/server/sync/select-changes.ts';
const envelope = 'src/server/http/synchronise.ts';

const one = (rule: string, name: string, file: string, find: string, replace: string): Mutant => ({
  name,
  rule,
  patches: [{ file, find, replace }],
});

const saving: readonly Mutant[] = [
  {
    rule: 'SYN-1',
    name: 'the outbox is written after the transaction',
    patches: [
      { file: save, find: '    database.outbox.bulkPut(next.map(({ entry }) => entry)),\n', replace: '' },
      {
        file: save,
        find: 'await repeatInJournal(database, written);',
        replace: 'await database.outbox.bulkPut(written.map(({ entry }) => entry));',
      },
    ],
  },
  one(
    'SYN-1',
    'a save resolves before it is durable',
    save,
    'const written = await database.transaction',
    'const written: UnsentSave[] = [];\n  void database.transaction',
  ),
  one(
    'SYN-2',
    'what was replaced unsent is forgotten',
    save,
    '[...entry.supersedes, entry.hash].filter((old) => old !== hash)',
    '[]',
  ),
  one(
    'SYN-5',
    'a save stands on the newest revision instead of what was seen',
    save,
    '(entry?.baseRev ?? seenRevOf(row))',
    'seenRevOf(row)',
  ),
  one(
    'SYN-5',
    'keeping the own version does not go on top of the other',
    save,
    "entry?.state === 'conflict' ? (entry.base?.rev ?? 0) : ",
    '',
  ),
  one(
    'SYN-2',
    'saving the same words again over a conflict does nothing',
    save,
    "(entry === undefined || entry.state === 'waiting')) return null",
    'true) return null',
  ),
  one('SYN-2', 'giving up leaves the change in the outbox', discard, ', database.outbox.delete(id)]', ']'),
];

const settling: readonly Mutant[] = [
  one('SYN-8', 'answers count under any nonce', round, 'if (answer.nonce !== request.nonce) return notOurs;', ''),
  one(
    'SYN-8',
    'the proof of receipts is not checked',
    'src/protocol/receipts.ts',
    '=== receipts.proof ? results : null',
    '.length > 0 ? results : null',
  ),
  one(
    'SYN-8',
    'an answer of refused changes alone counts as all accepted',
    round,
    'return accepted === null ? null : [...accepted, ...answer.results];',
    'return accepted === null ? null : [...accepted, ...answer.results.map((one) => (one.outcome === "refused" ? { ...one, outcome: "applied", rev: 1, seq: 1, channel: answer.channels[0]!.channel } as const : one))];',
  ),
  one(
    'SYN-2',
    'a receipt settles whatever waits',
    settle,
    'return entry.hash === sent.hash;',
    'return entry !== undefined && sent !== undefined;',
  ),
  one(
    'SYN-2',
    'a late receipt of older words settles newer ones',
    settle,
    '(isNews || entry.baseRev === sent.baseRev)',
    'true',
  ),
  one('SYN-2', 'a late receipt moves the base back', settle, 'if (!isNews) return { row, entry };', ''),
  one(
    'SYN-2',
    'what was saved meanwhile is not rebased',
    settle,
    '{ ...entry, baseRev: told.rev, base: newest, supersedes }',
    '{ ...entry, base: newest, supersedes: [] }',
  ),
  one(
    'SYN-16',
    'a receipt forgets a later revision that came before it',
    settle,
    'entry.base !== null && entry.base.rev > told.rev ? entry.base : told',
    'told',
  ),
  one('SYN-2', 'own earlier words are a conflict', settle, 'entry.supersedes.includes(current.hash) ||', ''),
  one(
    'SYN-2',
    'a late conflict counts for a change that was rebased since',
    settle,
    'if (entry.baseRev !== sent.baseRev) return { row, entry };',
    '',
  ),
  one(
    'SYN-7',
    'a refused change is deleted',
    settle,
    "return { row, entry: { ...entry, state: 'refused', refusal: result.refusal } };",
    'return { row, entry: null };',
  ),
  one(
    'SYN-7',
    'a refused change stays at the head of the queue',
    settle,
    "entry: { ...entry, state: 'refused', refusal: result.refusal }",
    'entry',
  ),
];

const pulling: readonly Mutant[] = [
  one(
    'SYN-16',
    'cursors are written before the rows',
    apply,
    '  const { records, outbox, channels, meta, uploads, files } = database;\n',
    '  const { records, outbox, channels, meta, uploads, files } = database;\n  await channels.bulkPut(received.answer.channels.map(({ channel, seq }) => ({ channel, cursor: seq, refilling: false })));\n',
  ),
  one(
    'SYN-15',
    'one cursor stands for all channels',
    apply,
    'cursor: seq,\n',
    'cursor: Math.max(...answer.channels.map((other) => other.seq)),\n',
  ),
  one(
    'SYN-11',
    'an overtaken answer moves the cursors',
    apply,
    'rows.length !== asked || moved',
    'asked < 0 || (moved && asked < 0)',
  ),
  one(
    'SYN-16',
    'a record that moved is taken in once for each place',
    apply,
    'taken.set(record.id, { row, entry, ...takeIn(record, row, entry ?? undefined, context) });',
    'taken.set(record.id, { row, entry, ...takeIn(record, rows[ids.indexOf(record.id)], entries[ids.indexOf(record.id)], context) });',
  ),
  one(
    'SYN-17',
    'a lost channel takes unsent records along',
    apply,
    'ids.filter((id) => !unsent.has(id))',
    'ids.filter((id) => !unsent.has(id) || true)',
  ),
  one(
    'SYN-17',
    'a lost channel stays',
    apply,
    'for (const channel of lost) await dropChannel(database, channel);',
    'for (const channel of lost) await database.channels.delete(channel);',
  ),
  one(
    'SYN-17',
    'a record accepted into a channel that nobody here reads stays',
    apply,
    '[...followed, ...written]',
    '[...followed]',
  ),
  one(
    'SYN-16',
    'changes of records that are here are skipped',
    takeIn,
    'if (entry !== undefined) return takeInUnder',
    'if (entry === undefined) return {};\n  if (entry !== undefined) return takeInUnder',
  ),
  one(
    'SYN-2',
    'what comes in overwrites what is unsent',
    takeIn,
    'if (entry !== undefined) return takeInUnder(record, row, entry, context);',
    '',
  ),
  one(
    'SYN-16',
    'deletions are ignored',
    takeIn,
    'if (row === undefined) return { row: rowOfRecord(record) };',
    'if (row === undefined) return { row: rowOfRecord(record) };\n  if (record.deleted) return {};',
  ),
  one(
    'SYN-5',
    'what is saved of a record that has left stands on the revision of its leaving',
    save,
    'return isDeparture(row) ? (row.seenRev ?? 0) : row.rev;',
    'return row.rev;',
  ),
  one(
    'SYN-5',
    'words that were typed over count as the lost receipt of what waits',
    takeIn,
    'const baseRev = refilling && record.rev < entry.baseRev ?',
    'const baseRev = (record.hash !== entry.hash && entry.supersedes.includes(record.hash)) || (refilling && record.rev < entry.baseRev) ?',
  ),
  one(
    'SYN-8',
    'whatever the server tells of a record is taken for the receipt of what waits',
    takeIn,
    'if (record.hash === entry.hash) return',
    'if (record.author === row.author) return',
  ),
  one('SYN-16', 'a departure deletes the record that moved', takeIn, 'return !isDeparture(record);', 'return true;'),
  one('SYN-16', 'more to come is taken for done', round, 'if (answer.more || batch.hasMore', 'if (batch.hasMore'),
];

const serving: readonly Mutant[] = [
  one(
    'SYN-5',
    'the server judges a repeated change as new',
    judge,
    'const known = current && revisionHolding(change, current, standing.earlier);',
    'const known = undefined as number | undefined;',
  ),
  one(
    'SYN-5',
    'going back to older words is answered as already there',
    judge,
    '.filter((revision) => revision.rev > baseRev)',
    '.filter((revision) => revision.rev > baseRev || true)',
  ),
  one(
    'SYN-5',
    'a conflict overwrites',
    judge,
    'if (current && change.baseRev !== current.rev)',
    'if (current && change.baseRev < 0)',
  ),
  one(
    'SYN-6',
    'the server believes the device in what it decided',
    judge,
    "if (decision.kind === 'refuse') return refused(decision.refusal);",
    "if (decision.kind === 'refuse' && change.baseRev < 0) return refused(decision.refusal);",
  ),
  one(
    'SYN-23',
    'a request of another device passes under any session',
    envelope,
    'device !== sessionDevice',
    'device === undefined',
  ),
  one(
    'SYN-16',
    'an answer leaves out what its request found already there',
    select,
    "one.outcome === 'applied' && !one.needsWord ? [placeOf(one)] : []",
    '[placeOf(one)]',
  ),
  one(
    'SYN-16',
    'an answer leaves out all that is not newer than what its request wrote',
    select,
    '!own.has(placeOf(row))',
    '[...own].every((place) => Number(place.split(" ")[1]) < row.seq)',
  ),
  one(
    'SYN-16',
    'a record that moves leaves no trace where it was',
    write,
    'if (departures.length > 0)',
    'if (departures.length < 0)',
  ),
  one(
    'SYN-18',
    'the digest keeps what was replaced',
    write,
    'if (!replaced.deleted) addHash(source, replaced.hash, -1);',
    '',
  ),
  one('SYN-15', 'two records take the same place', write, 'next.set(channel, seq + 1);', ''),
  one(
    'SYN-15',
    'places of departures are not counted',
    write,
    'if (replaced.channel !== record.channel) source.places++;',
    '',
  ),
];

const sharing: readonly Mutant[] = [
  one(
    'SYN-11',
    'nobody waits for the lock',
    'src/device/sync/sync-lock.ts',
    'return locks === undefined ? createLocalLock() :',
    'return databaseName.length > 0 ? (work) => work() : locks === undefined ? createLocalLock() :',
  ),
  one(
    'SYN-11',
    'the lock is never let go',
    lock,
    'return await locks.request(name, options, watched);',
    `return await new Promise((resolve, reject) => {
        void locks.request(name, options, () => {
          void watched().then(resolve, reject);
          return new Promise(() => undefined);
        }).catch(reject);
      });`,
  ),
  one(
    'SYN-11',
    'a frozen holder is waited for without end',
    lock,
    'return await withLock({ steal: true }, work);',
    'throw error;',
  ),
];

const waits: readonly Mutant[] = [
  {
    rule: 'SYN-10',
    name: 'what somebody else asks to wait is not clamped',
    patches: [{ file: table, find: clamp, replace: 'Math.max(0, event.askedMs ?? 0)' }],
  },
  {
    rule: 'SYN-10',
    name: 'a timer is longer than a browser can count',
    patches: [
      { file: table, find: clamp, replace: 'Math.max(0, event.askedMs ?? 0)' },
      { file: loop, find: 'Math.min(delayMs, sliceMs)', replace: 'Math.max(delayMs, 50)' },
    ],
  },
  one(
    'SYN-10',
    'hope does not end a wait',
    table,
    "  waiting: { ...noAnswer, ...hopeRuns, timer: 'run',",
    "  waiting: { ...noAnswer, start: 'stay', save: 'stay', online: 'stay', visible: 'stay', syncNow: 'stay', timer: 'run',",
  ),
  one(
    'SYN-10',
    'our own server is not obeyed',
    table,
    "    busy: 'obey',\n    signedOut: 'hold',",
    "    busy: 'retryLater',\n    signedOut: 'hold',",
  ),
  one(
    'SYN-10',
    'a save ends the wait that our own server asked for',
    table,
    "    save: 'stay',\n    online: 'stay',\n    visible: 'stay',\n    timer: 'run',",
    "    save: 'run',\n    online: 'stay',\n    visible: 'stay',\n    timer: 'run',",
  ),
  one(
    'SYN-10',
    'a server that fails is not asked again',
    table,
    "    serverError: 'retryLater',\n    busy: 'obey',\n    signedOut: 'hold',",
    "    serverError: 'hold',\n    busy: 'obey',\n    signedOut: 'hold',",
  ),
  one(
    'SYN-10',
    'after a wait nothing is sent',
    table,
    "  waiting: { ...noAnswer, ...hopeRuns, timer: 'run',",
    "  waiting: { ...noAnswer, ...hopeRuns, timer: 'stay',",
  ),
  one(
    'SYN-10',
    'a broken link is tried again without a wait',
    table,
    'return Math.max(asked, jittered(event.progress ? afterProgressMs : soonMs(failures), random));',
    'return leastMs;',
  ),
];

const blaming: readonly Mutant[] = [
  one(
    'SYN-9',
    'poison is not bisected',
    suspects,
    'return this.among > 0 ? Math.ceil(this.among / 2) : Infinity;',
    'return Infinity;',
  ),
  one(
    'SYN-9',
    'poison is never put before the person',
    cycle,
    'link.suspects.isProven(alone.id) && (await',
    "alone.id === '' && (await",
  ),
  one(
    'SYN-9',
    'whether everything fails is not asked',
    cycle,
    "if (run.lastPassed || outcome.kind === 'too-much') return believe(parts, run, doubt);",
    'if (run !== null) return believe(parts, run, doubt);',
  ),
  one(
    'SYN-9',
    'the first of those that fail together is blamed',
    cycle,
    'if (batch.changes.length > 1 || alone === undefined) {',
    'if (alone === undefined) {',
  ),
  one(
    'SYN-9',
    'what is too large for the way is sent for ever',
    suspects,
    "'too-much': { whileOthersPass: 2, withoutOthers: 3 }",
    "'too-much': { whileOthersPass: Infinity, withoutOthers: Infinity }",
  ),
  one(
    'SYN-9',
    'a connection that is reset by content is tried for ever',
    suspects,
    'cut: { whileOthersPass: 8, withoutOthers: 12 }',
    'cut: { whileOthersPass: Infinity, withoutOthers: Infinity }',
  ),
  one(
    'SYN-9',
    'a record on which the server stumbles is sent for ever',
    suspects,
    "'server-error': { whileOthersPass: 3, withoutOthers: 8 }",
    "'server-error': { whileOthersPass: Infinity, withoutOthers: Infinity }",
  ),
  one(
    'SYN-9',
    'the reason is another one',
    suspects,
    "'server-error': 'server-stumbles'",
    "'server-error': 'stopped-on-the-way'",
  ),
  one(
    'SYN-7',
    'what is set aside is deleted',
    'src/device/store/set-aside.ts',
    "await database.outbox.put({ ...entry, state: 'refused', refusal: refusalOf(code) });",
    'if (refusalOf(code) !== null) await database.outbox.delete(id);',
  ),
  one(
    'SYN-7',
    'what is set aside goes on at the head of the queue',
    'src/device/store/set-aside.ts',
    "{ ...entry, state: 'refused', refusal: refusalOf(code) }",
    '{ ...entry, refusal: entry.refusal ?? (refusalOf(code), null) }',
  ),
];

const unread = {
  file: judge,
  find: 'if (kind.leavesDevice || (body === null',
  replace: 'if (kind.depth >= 0 || (body === null',
};

const telling: readonly Mutant[] = [
  {
    rule: 'READ-6',
    name: 'the lower bound of days goes by one clock and nobody asks who reads it there',
    patches: [
      unread,
      {
        file: activityRules,
        find: 'return daysOf(at, zone).every((day) => isStillOpen(yearOf(date), day))',
        replace: 'return daysOf(at, zone).slice(0, 1).every((day) => isStillOpen(yearOf(date), day))',
      },
    ],
  },
  {
    rule: 'READ-6',
    name: 'the upper bound of days goes by one clock and nobody asks who reads it there',
    patches: [
      unread,
      {
        file: activityRules,
        find: 'return daysOf(at, zone).every((day) => date <= day)',
        replace: 'return daysOf(at, zone).slice(0, 1).every((day) => date <= day)',
      },
    ],
  },
];

export const mutants: readonly Mutant[] = [
  ...saving,
  ...settling,
  ...pulling,
  ...serving,
  ...sharing,
  ...waits,
  ...blaming,
  ...telling,
];
