import { personChannel } from '../../../src/domain/access/channel.ts';
import type { FoldedReceipts } from '../../../src/protocol/receipts.ts';
import type { SyncAnswer } from '../../../src/protocol/sync-answer.ts';
import type { SyncRequest } from '../../../src/protocol/sync-request.ts';
import { ids } from '../../support/small-district.ts';
import type { Random } from '../runtime/random.ts';

/** The answer with receipts that are not the server's: cut short, exchanged, or claiming what it refused. */
export function tamper(answer: SyncAnswer, request: SyncRequest, random: Random): SyncAnswer {
  const { receipts } = answer;
  if (receipts === undefined || receipts.rows.length !== request.changes.length) return answer;
  const rows = [...receipts.rows];
  const place = random.below(rows.length);
  const row = rows[place];
  switch (random.pick(['cut', 'exchange', 'raise', 'claim'] as const)) {
    case 'cut':
      return { ...answer, receipts: { ...receipts, rows: rows.slice(0, -1) } };
    case 'exchange':
      return { ...answer, receipts: { ...receipts, rows: rows.reverse() } };
    case 'raise':
      if (row) rows[place] = [row[0], row[1], row[2] + 1, row[3]];
      return { ...answer, receipts: { ...receipts, rows } };
    case 'claim':
      return { ...answer, results: [], receipts: claimAll(receipts) };
  }
}

/** Every change accepted as a first revision. */
function claimAll({ channels, rows, proof }: FoldedReceipts): FoldedReceipts {
  const known = channels.length > 0 ? channels : [personChannel(ids.officer, 2026)];
  return { channels: known, rows: rows.map((row) => row ?? [0, 1, 1, 0]), proof };
}
