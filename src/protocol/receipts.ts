import * as z from 'zod/mini';
import { channelSchema } from '../domain/access/channel-schema.ts';
import type { AcceptedResult, ChangeResult } from './change-result.ts';
import { hashSchema } from './stored-record.ts';
import type { PushedChange } from './sync-request.ts';

/**
 * Receipts in short: one row per change of the request, in its order, null where `results` speaks in full. Echoing id
 * and hash costs 45 bytes a record that no compression removes; one proof over all of them says the same (SYN-8).
 */
export const foldedReceiptsSchema = z.object({
  channels: z.array(channelSchema),
  rows: z.array(z.nullable(z.tuple([z.int(), z.int(), z.int(), z.union([z.literal(0), z.literal(1)])]))),
  proof: hashSchema,
});
export type FoldedReceipts = z.infer<typeof foldedReceiptsSchema>;

/** SHA-256 of a text in UTF-8, as hex digits. */
export type Sha256Hex = (text: string) => string | Promise<string>;

/** The full results split into folded receipts and those that must stay in full. */
export async function foldReceipts(
  results: readonly ChangeResult[],
  nonce: string,
  sha256: Sha256Hex,
): Promise<{ receipts: FoldedReceipts; rest: ChangeResult[] }> {
  const channels = [...new Set(results.filter(isAccepted).map((result) => result.channel))];
  const rows = results.map((result): FoldedReceipts['rows'][number] =>
    isAccepted(result)
      ? [channels.indexOf(result.channel), result.seq, result.rev, result.outcome === 'applied' ? 0 : 1]
      : null,
  );
  const proof = await sha256(proofText(results.filter(isAccepted), nonce));
  return { receipts: { channels, rows, proof }, rest: results.filter((result) => !isAccepted(result)) };
}

/** The full results again, or null when the receipts do not prove that they speak of exactly what was sent. */
export async function unfoldReceipts(
  sent: readonly PushedChange[],
  receipts: FoldedReceipts,
  nonce: string,
  sha256: Sha256Hex,
): Promise<AcceptedResult[] | null> {
  if (receipts.rows.length !== sent.length) return null;
  const results: AcceptedResult[] = [];
  for (const [index, row] of receipts.rows.entries()) {
    if (row === null) continue;
    const { id, hash } = sent[index]!;
    const channel = receipts.channels[row[0]];
    if (channel === undefined) return null;
    results.push({ outcome: row[3] === 0 ? 'applied' : 'duplicate', id, hash, channel, seq: row[1], rev: row[2] });
  }
  return (await sha256(proofText(results, nonce))) === receipts.proof ? results : null;
}

function proofText(results: readonly AcceptedResult[], nonce: string): string {
  const lines = results.map((one) => `${one.id} ${one.hash} ${one.outcome} ${one.rev} ${one.seq} ${one.channel}`);
  return [nonce, ...lines].join('\n');
}

export function isAccepted(result: ChangeResult): result is AcceptedResult {
  return result.outcome === 'applied' || result.outcome === 'duplicate';
}
