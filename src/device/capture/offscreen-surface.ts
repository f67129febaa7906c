import type { Surface } from './shrink-picture.ts';

/** A canvas that a worker has too. */
export function offscreenSurface(width: number, height: number): Surface {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas context');
  context.imageSmoothingQuality = 'high';
  return {
    draw: (picture) => context.drawImage(picture, 0, 0, width, height),
    encode: (type, quality) => canvas.convertToBlob({ type, quality }),
    drop: () => {
      canvas.width = 0;
      canvas.height = 0;
    },
  };
}
