import type { RecordShape } from '../registry/record-kind.ts';
import type { EvidenceReceipt } from './evidence-receipt-body.ts';

export const evidenceReceipt: RecordShape<EvidenceReceipt> = {
  name: 'evidenceReceipt',
  version: 1,
  upcast: (body) => body,
  order: (body) => String(body.year),
  about: (body) => body.evidenceId,
};
