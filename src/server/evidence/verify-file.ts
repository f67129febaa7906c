import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { evidenceTypes, maxPhotoSide, type EvidenceType } from '../../domain/evidence/evidence-body.ts';
import { fileContent } from '../../domain/evidence/file-content.ts';
import type { EvidenceStore } from './evidence-store.ts';

export type Verification =
  | { readonly kind: 'good'; readonly type: EvidenceType }
  | { readonly kind: 'bad'; readonly code: 'evidence-hash-mismatch' | 'evidence-type-refused' };

/** Reads stored bytes again: whether they are those that were promised, and of a kind that may be kept (EVD-7). */
export async function verifyFile(
  store: EvidenceStore,
  { uploadId, sha256 }: { uploadId: string; sha256: string },
): Promise<Verification> {
  const parts: Buffer[] = [];
  for await (const part of await store.read(uploadId, 0)) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    return { kind: 'bad', code: 'evidence-hash-mismatch' };
  const content = fileContent(bytes);
  const type = content.kind === 'whole' ? evidenceTypes.find((one) => one === content.type) : undefined;
  if (type === undefined || !isOfModestSize(bytes, type)) return { kind: 'bad', code: 'evidence-type-refused' };
  return { kind: 'good', type };
}

/** A picture of few bytes may unfold into gigabytes on the phone of who looks at it; no device sends such a one. */
function isOfModestSize(bytes: Buffer, type: EvidenceType): boolean {
  if (type === 'application/pdf') return true;
  try {
    const { width, height } = imageSize(bytes);
    return Math.max(width, height) <= maxPhotoSide;
  } catch {
    return false;
  }
}
