import { maxPhotoSide, maxPreviewSide } from '../../domain/evidence/evidence-body.ts';

/** What a canvas of page or worker can do, as far as it is needed. */
export interface Surface {
  draw(picture: ImageBitmap, width: number, height: number): void;
  encode(type: string, quality: number): Promise<Blob>;
  /** Gives its memory back. */
  drop(): void;
}
export type MakeSurface = (width: number, height: number) => Surface;

export interface ShrunkPicture {
  readonly type: 'image/webp' | 'image/jpeg';
  readonly content: ArrayBuffer;
  readonly width: number;
  readonly height: number;
}

type Paper = Pick<OffscreenCanvasRenderingContext2D, 'fillStyle' | 'fillRect' | 'drawImage' | 'imageSmoothingQuality'>;

/** What is see-through in a screenshot would become black in a JPEG. */
export function drawOnWhite(paper: Paper, picture: ImageBitmap, width: number, height: number): void {
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, width, height);
  paper.imageSmoothingQuality = 'high';
  paper.drawImage(picture, 0, 0, width, height);
}

/** SYN-20: about this much for a photo. */
const aimBytes = 200_000;
const aimPreviewBytes = 12_000;
const firstQuality = 0.78;
const lowestQuality = 0.35;
const mostTries = 4;

/**
 * SYN-20: a picture at most 1600 pixels long and about 200 kB, and a small one; upright, and without the data that
 * cameras write into files. Rejects when the browser cannot read it.
 */
export async function shrinkPicture(
  picture: Blob,
  makeSurface: MakeSurface,
): Promise<{ full: ShrunkPicture; preview: ShrunkPicture }> {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
  try {
    const full = await encodeWithin(bitmap, makeSurface, { side: maxPhotoSide, bytes: aimBytes });
    const preview = await encodeWithin(bitmap, makeSurface, { side: maxPreviewSide, bytes: aimPreviewBytes });
    return { full, preview };
  } finally {
    // Forty-eight megabytes for a photo of twelve megapixels: not left to the collector.
    bitmap.close();
  }
}

async function encodeWithin(
  bitmap: ImageBitmap,
  makeSurface: MakeSurface,
  aim: { side: number; bytes: number },
): Promise<ShrunkPicture> {
  const scale = Math.min(1, aim.side / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const surface = makeSurface(width, height);
  try {
    surface.draw(bitmap, width, height);
    const blob = await encodeSmall(surface, aim.bytes);
    const type = blob.type === 'image/webp' ? 'image/webp' : 'image/jpeg';
    return { type, content: await blob.arrayBuffer(), width, height };
  } finally {
    surface.drop();
  }
}

/** Lowers the quality until it is small enough, or as low as a document stays readable. */
async function encodeSmall(surface: Surface, bytes: number): Promise<Blob> {
  let quality = firstQuality;
  let blob = await encodeOnce(surface, quality);
  for (let tries = 1; tries < mostTries && blob.size > bytes && quality > lowestQuality; tries++) {
    quality = Math.max(lowestQuality, quality * Math.max(0.6, Math.min(0.9, bytes / blob.size)));
    blob = await encodeOnce(surface, quality);
  }
  return blob;
}

/** Where the browser writes no WebP it gives a PNG, which is not wanted. */
async function encodeOnce(surface: Surface, quality: number): Promise<Blob> {
  const webp = await surface.encode('image/webp', quality);
  return webp.type === 'image/webp' ? webp : surface.encode('image/jpeg', quality);
}
