import type { Page } from '@playwright/test';

export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A photo as a camera makes it, drawn by the browser itself: 12 megapixels unless said otherwise, each its own. */
export async function drawPhoto(page: Page, { width = 4000, height = 3000 } = {}): Promise<PickedFile> {
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w!, h!);
      const context = canvas.getContext('2d')!;
      const sky = context.createLinearGradient(0, 0, 0, h!);
      sky.addColorStop(0, `hsl(${Math.random() * 360} 40% 70%)`);
      sky.addColorStop(1, '#6b5d43');
      context.fillStyle = sky;
      context.fillRect(0, 0, w!, h!);
      for (let n = 0; n < 3_000; n++) {
        context.fillStyle = `hsl(${Math.random() * 360} 35% ${20 + Math.random() * 60}% / 0.7)`;
        context.fillRect(Math.random() * w!, Math.random() * h!, Math.random() * 180, Math.random() * 120);
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
      return btoa(text);
    },
    [width, height],
  );
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}
