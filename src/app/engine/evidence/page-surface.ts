import type { Surface } from '../../../device/capture/shrink-picture.ts';

/** The page's own canvas. */
export function pageSurface(width: number, height: number): Surface {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas context');
  context.imageSmoothingQuality = 'high';
  return {
    draw: (picture) => context.drawImage(picture, 0, 0, width, height),
    encode: (type, quality) =>
      new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not encoded'))), type, quality);
      }),
    drop: () => {
      canvas.width = 0;
      canvas.height = 0;
    },
  };
}
