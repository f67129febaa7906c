import { drawOnWhite, type Surface } from '../../../device/capture/shrink-picture.ts';

/** The page's own canvas. */
export function pageSurface(width: number, height: number): Surface {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas context');
  return {
    draw: (picture) => drawOnWhite(context, picture, width, height),
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
