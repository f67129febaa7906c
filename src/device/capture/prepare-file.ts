import { imageSize } from 'image-size';
import { isSmallEnough } from '../../domain/evidence/decide-evidence.ts';
import type { EvidenceType } from '../../domain/evidence/evidence-body.ts';
import { fileContent } from '../../domain/evidence/file-content.ts';
import { sha256OfFile } from '../platform.ts';
import { CaptureError } from './capture-fault.ts';
import { shrinkPicture, type MakeSurface } from './shrink-picture.ts';

/** A file as it is stored and sent: a photo made small and stripped, or a document as it is. */
export interface PreparedFile {
  readonly type: EvidenceType;
  readonly sha256: string;
  readonly content: ArrayBuffer;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly preview: { readonly sha256: string; readonly content: ArrayBuffer } | null;
}

const largestRead = 60_000_000;
/** What a phone of 2 GB can unfold: four bytes a pixel. Cameras give 12 to 50 million. */
const mostPixels = 52_000_000;

/** Judges a picked file by its content and makes it ready; throws a `CaptureError` with what is wrong with it. */
export async function prepareFile(file: Blob, makeSurface: MakeSurface): Promise<PreparedFile> {
  if (file.size > largestRead) throw new CaptureError('file-too-large');
  // Rejects when the file has changed or gone since it was picked.
  const content = await file.arrayBuffer().catch(() => {
    throw new CaptureError('unreadable');
  });
  const judged = fileContent(new Uint8Array(content));
  if (judged.kind === 'unknown') throw new CaptureError('type-refused');
  if (judged.kind === 'truncated') throw new CaptureError('truncated');
  if (judged.type === 'application/pdf') return prepareDocument(content);
  refuseBomb(new Uint8Array(content));
  const { full, preview } = await shrinkPicture(new Blob([content], { type: judged.type }), makeSurface).catch(() => {
    throw new CaptureError(judged.type === 'image/heic' ? 'heic' : 'undrawable');
  });
  return {
    type: full.type,
    sha256: await sha256OfFile(full.content),
    content: full.content,
    size: { width: full.width, height: full.height },
    preview: { sha256: await sha256OfFile(preview.content), content: preview.content },
  };
}

async function prepareDocument(content: ArrayBuffer): Promise<PreparedFile> {
  const type = 'application/pdf';
  const fits = isSmallEnough({ type, bytes: content.byteLength, preview: null });
  if (fits.kind === 'refuse') throw new CaptureError('file-too-large');
  return { type, content, sha256: await sha256OfFile(content), size: null, preview: null };
}

/** The size stands in the picture's head: one that would unfold into gigabytes is never unfolded. */
function refuseBomb(bytes: Uint8Array): void {
  let pixels;
  try {
    const { width, height } = imageSize(bytes);
    pixels = width * height;
  } catch {
    throw new CaptureError('undrawable');
  }
  if (pixels > mostPixels) throw new CaptureError('too-many-pixels');
}
