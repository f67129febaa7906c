import { personChannel } from '../access/channel.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { msOf } from '../time/instant.ts';
import { evidenceReceiptSchema } from './evidence-receipt-body.ts';
import { evidenceReceipt } from './evidence-receipt.ts';

export const evidenceReceiptKind = publishedKind(evidenceReceipt, {
  schema: evidenceReceiptSchema,
  depth: 7,
  channel: ({ author, body, capturedAt }) =>
    body === null
      ? personChannel(author, new Date(msOf(capturedAt)).getUTCFullYear())
      : personChannel(body.personId, body.year),
});
