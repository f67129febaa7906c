// Draws the PNG icons out of public/icons/icon.svg with Chromium. Run by hand when the mark changes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumFlags, ensureChromium } from './find-chromium.mjs';
import { root } from './root.mjs';

const folder = join(root, 'public', 'icons');
const mark = readFileSync(join(folder, 'icon.svg'), 'utf8');

// The system cuts its own shape out of these: the ground fills the square and the mark stays in the middle 80 %.
const fullBleed = mark
  .replace(' rx="116"', '')
  .replace('<g ', '<g transform="translate(46 46) scale(.82)"><g ')
  .replace('</svg>', '</g></svg>');

const icons = [
  { name: 'icon-192.png', size: 192, svg: mark },
  { name: 'icon-512.png', size: 512, svg: mark },
  { name: 'maskable-192.png', size: 192, svg: fullBleed },
  { name: 'maskable-512.png', size: 512, svg: fullBleed },
  { name: 'apple-touch-icon.png', size: 180, svg: fullBleed },
  { name: 'shortcut-catat.png', size: 96, svg: mark },
];

const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
try {
  for (const icon of icons) await draw(icon);
} finally {
  await browser.close();
}

async function draw({ name, size, svg }) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `);
  await page.setContent(`<!doctype html><body style="margin:0;background:transparent">${sized}`);
  await page.screenshot({ path: join(folder, name), omitBackground: true });
  await page.close();
}
