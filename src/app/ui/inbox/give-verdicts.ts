import type { Review } from '../../../domain/review/review-body.ts';
import { review } from '../../../domain/review/review.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { Engine } from '../../engine/engine.ts';
import type { InboxItem } from '../../queries/inbox.ts';
import { announce } from '../../state/app-state.ts';
import { refusalText } from '../../words/reason-text.ts';
import type { InboxWords } from './inbox-words.ts';

/** Gives the same verdict on all of these, says so, and offers the way back. False when the device could not save. */
export async function giveVerdicts(
  engine: Engine,
  { items, verdict }: { items: readonly InboxItem[]; verdict: Review['verdict'] },
  words: InboxWords,
): Promise<boolean> {
  const changes = items.map((item) => ({ id: engine.newId(), body: reviewOf(item, verdict) }));
  const refusals = await engine.saveAll(review, changes).catch(() => null);
  if (refusals === null) {
    announce(words.inbox.saveFault);
    return false;
  }
  const ids = changes.filter(({ id }) => !refusals.has(id)).map(({ id }) => id);
  const [refusal] = refusals.values();
  const done = verdict.kind === 'disetujui' ? words.inbox.approved(ids.length) : words.inbox.returned;
  const problem = refusal && `${words.inbox.refused(refusals.size)} ${refusalText(refusal, words)}`;
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

/** REV-9: the verdicts are deleted, and the entries wait again. */
async function takeBack(engine: Engine, ids: readonly Uuid[], { inbox }: InboxWords): Promise<void> {
  const refusals = await engine
    .saveAll(
      review,
      ids.map((id) => ({ id, body: null })),
    )
    .catch(() => null);
  announce(refusals === null || refusals.size > 0 ? inbox.saveFault : inbox.undone);
}

/** The verdict on an item as a record. */
export function reviewOf({ kind, row, date }: InboxItem, verdict: Review['verdict']): Review {
  const { id, hash, author } = row;
  return { subjectKind: kind, subjectId: id, subjectHash: hash, employeeId: author, date, verdict };
}
