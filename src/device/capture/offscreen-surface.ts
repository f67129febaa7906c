import { drawOnWhite, type Surface } from './shrink-picture.ts';

/** A canvas that a worker has too. */
export function offscreenSurface(width: number, height: number): Surface {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas context');
  return {
    draw: (picture) => drawOnWhite(context, picture, width, height),
    encode: (type, quality) => canvas.convertToBlob({ type, quality }),
    drop: () => {
      canvas.width = 0;
      canvas.height = 0;
    },
  };
}
