import type { Review } from '../../../domain/review/review-body.ts';
import { review } from '../../../domain/review/review.ts';
import type { DeviceDatabase } from '../../../device/store/database.ts';
import { recordsAbout } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { Engine } from '../../engine/engine.ts';
import type { InboxItem } from '../../queries/inbox.ts';
import { standingVerdict } from '../../queries/verdicts.ts';
import { announce } from '../../state/app-state.ts';
import { refusalText } from '../../words/reason-text.ts';
import type { InboxWords } from './inbox-words.ts';

/** Gives the same verdict on all of these, says so, and offers the way back. False when the device could not save. */
export async function giveVerdicts(
  engine: Engine,
  { items, verdict }: { items: readonly InboxItem[]; verdict: Review['verdict'] },
  words: InboxWords,
): Promise<boolean> {
  // A second tap comes before the list has changed.
  const open = items.filter(({ row }) => !underWay.has(row.id));
  if (open.length === 0) return true;
  open.forEach(({ row }) => underWay.add(row.id));
  try {
    return await giveOnce(engine, { items: open, verdict }, words);
  } finally {
    open.forEach(({ row }) => underWay.delete(row.id));
  }
}

const underWay = new Set<Uuid>();

async function giveOnce(
  engine: Engine,
  { items, verdict }: { items: readonly InboxItem[]; verdict: Review['verdict'] },
  words: InboxWords,
): Promise<boolean> {
  const judged = await Promise.all(items.map((item) => isJudged(engine.database, item)));
  const changes = items
    .filter((_, at) => !judged[at])
    .map((item) => ({ id: engine.newId(), body: reviewOf(item, verdict) }));
  const refusals = await engine.saveAll(review, changes).catch(() => null);
  if (refusals === null) {
    announce(words.inbox.saveFault);
    return false;
  }
  const ids = changes.filter(({ id }) => !refusals.has(id)).map(({ id }) => id);
  const [refusal] = refusals.values();
  const done = verdict.kind === 'disetujui' ? words.inbox.approved(ids.length) : words.inbox.returned;
  const problem = refusal && `${words.inbox.refused(refusals.size)} ${refusalText(refusal, words)}`;
  if (changes.length === 0) return true;
  if (ids.length === 0) announce(problem ?? words.inbox.saveFault);
  else announceGiven(engine, { ids, text: problem ? `${done}. ${problem}` : done }, words);
  return true;
}

/** Says that these verdicts were given, with the way back. */
export function announceGiven(
  engine: Engine,
  { ids, text }: { ids: readonly Uuid[]; text: string },
  words: InboxWords,
): void {
  announce(text, { label: words.common.undo, onAction: () => void takeBack(engine, ids, words) });
}

async function isJudged(database: DeviceDatabase, { row, date }: InboxItem): Promise<boolean> {
  const version = { id: row.id, hash: row.hash, employeeId: row.author, date };
  return (await standingVerdict(database, version, await recordsAbout(database, review, row.id))) !== undefined;
}

/** REV-9: the verdicts are deleted, and the entries wait again. */
export async function takeBack(engine: Engine, ids: readonly Uuid[], { inbox }: InboxWords): Promise<void> {
  const refusals = await engine
    .saveAll(
      review,
      ids.map((id) => ({ id, body: null })),
    )
    .catch(() => null);
  announce(refusals === null || refusals.size > 0 ? inbox.saveFault : inbox.undone);
}

/** A verdict on what waits, as it is now. */
export function reviewOf({ kind, row, date }: InboxItem, verdict: Review['verdict']): Review {
  const { id, hash, author } = row;
  return { subjectKind: kind, subjectId: id, subjectHash: hash, employeeId: author, date, verdict };
}
