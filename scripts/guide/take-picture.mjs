import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from '../root.mjs';

const pictures = join(root, 'docs', 'gambar');

/** Takes what the page shows as docs/gambar/`name`.png. */
export async function take(page, name) {
  await page.mouse.move(1, 1);
  await page.waitForTimeout(300);
  const shot = await page.screenshot();
  writeFileSync(join(pictures, `${name}.png`), await withFewColours(page, shot));
  console.log(`docs/gambar/${name}.png`);
}

/** The same picture with a palette of its 256 most frequent colours: a third of the bytes. */
async function withFewColours(page, png) {
  const source = `data:image/png;base64,${png.toString('base64')}`;
  const { width, height, colours, indices } = await page.evaluate(countColours, source);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // Eight bits for each pixel, which name a colour of the palette.
  const pixels = Buffer.from(indices, 'base64');
  const rows = Array.from({ length: height }, (_, y) => [
    Buffer.from([0]),
    pixels.subarray(y * width, (y + 1) * width),
  ]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(Buffer.concat(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Runs in the page. */
async function countColours(source) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const { width, height } = image;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const keyAt = (pixel) => (data[pixel * 4] << 16) | (data[pixel * 4 + 1] << 8) | data[pixel * 4 + 2];
  const counts = new Map();
  for (let pixel = 0; pixel < width * height; pixel++) counts.set(keyAt(pixel), (counts.get(keyAt(pixel)) ?? 0) + 1);
  const parts = (key) => [key >> 16, (key >> 8) & 255, key & 255];
  const colours = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([key]) => parts(key));
  const nearest = (key) => {
    const colour = parts(key);
    const distances = colours.map((one) => one.reduce((sum, part, index) => sum + (part - colour[index]) ** 2, 0));
    return distances.indexOf(Math.min(...distances));
  };
  const indexOf = new Map([...counts.keys()].map((key) => [key, nearest(key)]));
  let binary = '';
  for (let pixel = 0; pixel < width * height; pixel++) binary += String.fromCharCode(indexOf.get(keyAt(pixel)));
  return { width, height, colours, indices: btoa(binary) };
}
