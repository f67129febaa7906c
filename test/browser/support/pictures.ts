import type { Page } from '@playwright/test';

export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/**
 * A photo as a camera makes it, drawn by the browser itself: 12 megapixels unless said otherwise, each its own. One of
 * `leaves` is so full of small things that it stays as large as photos may be.
 */
export async function drawPhoto(page: Page, { width = 4000, height = 3000, leaves = false } = {}): Promise<PickedFile> {
  const [shapes, longest] = leaves ? [60_000, 60] : [3_000, 180];
  const base64 = await page.evaluate(
    async ([w, h, count, most]) => {
      const canvas = new OffscreenCanvas(w!, h!);
      const context = canvas.getContext('2d')!;
      const sky = context.createLinearGradient(0, 0, 0, h!);
      sky.addColorStop(0, `hsl(${Math.random() * 360} 40% 70%)`);
      sky.addColorStop(1, '#6b5d43');
      context.fillStyle = sky;
      context.fillRect(0, 0, w!, h!);
      for (let n = 0; n < count!; n++) {
        context.fillStyle = `hsl(${Math.random() * 360} 35% ${20 + Math.random() * 60}% / 0.7)`;
        context.fillRect(
          Math.random() * w!,
          Math.random() * h!,
          Math.random() * most!,
          (Math.random() * most! * 2) / 3,
        );
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
      return btoa(text);
    },
    [width, height, shapes, longest],
  );
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}

/** What the camera says of itself in `heldUpright`. */
export const cameraMark = 'KAMERA UJI';

/** The same photo as from a phone held upright: the picture lies on its side, and the camera's data say so. */
export function heldUpright(photo: PickedFile): PickedFile {
  const entries = Buffer.alloc(2 + 2 * 12 + 4);
  entries.writeUInt16LE(2, 0);
  // Make: text that follows the entries. Orientation: 6, to be turned to the right.
  for (const [at, [tag, type, count, value]] of [
    [0x010f, 2, cameraMark.length + 1, 8 + entries.length],
    [0x0112, 3, 1, 6],
  ].entries()) {
    entries.writeUInt16LE(tag!, 2 + at * 12);
    entries.writeUInt16LE(type!, 4 + at * 12);
    entries.writeUInt32LE(count!, 6 + at * 12);
    entries.writeUInt32LE(value!, 10 + at * 12);
  }
  const tiff = [Buffer.from('II*\0\x08\0\0\0', 'latin1'), entries, Buffer.from(`${cameraMark}\0`)];
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), ...tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  const { buffer } = photo;
  return { ...photo, buffer: Buffer.concat([buffer.subarray(0, 2), head, content, buffer.subarray(2)]) };
}
