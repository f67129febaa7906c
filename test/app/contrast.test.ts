import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/app/ui/kit/tokens.css', import.meta.url), 'utf8');

type Scheme = 'light' | 'dark';
type Palette = Record<string, string>;

function declared(text: string, scheme: Scheme): Palette {
  const pairs = [...text.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)];
  return Object.fromEntries(pairs.map(([, name, light, dark]) => [name!, scheme === 'light' ? light! : dark!]));
}

function palette(scheme: Scheme, moreContrast: boolean): Palette {
  const [usual, more] = css.split('@media (prefers-contrast: more)');
  return { ...declared(usual!, scheme), ...(moreContrast ? declared(more!, scheme) : {}) };
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function ratio(one: string, other: string): number {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright! + 0.05) / (dim! + 0.05);
}

const grounds = ['surface', 'surface-raised', 'surface-sunk'];
const tones = ['ok', 'wait', 'bad', 'progress', 'returned'];
const pairs = (fores: string[], backs: string[]) => fores.flatMap((fore) => backs.map((back) => [fore, back] as const));

const required: { least: number; what: readonly (readonly [string, string])[] }[] = [
  {
    least: 7,
    what: [
      ...pairs(['ink'], [...grounds, 'accent-soft', ...tones.map((tone) => `${tone}-soft`)]),
      ...pairs(['ink-soft'], ['surface', 'surface-raised']),
    ],
  },
  {
    least: 4.5,
    what: [
      ...pairs(['ink-soft'], ['surface-sunk', 'accent-soft']),
      ...pairs(['accent', ...tones], grounds),
      ...tones.map((tone) => [tone, `${tone}-soft`] as const),
      ['accent', 'accent-soft'],
      ['on-accent', 'accent'],
      ['on-bad', 'bad'],
      ['surface', 'ink'],
      ['accent-on-ink', 'ink'],
    ],
  },
  {
    least: 3,
    what: [...pairs(['line-strong', 'focus'], grounds), ['line-strong', 'accent-soft'], ['accent', 'surface-sunk']],
  },
];

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  describe.each([
    ['usual', false],
    ['more', true],
  ] as const)('%s contrast', (_, more) => {
    const colours = palette(scheme, more);
    for (const { least, what } of required) {
      test.each(what)(`%s on %s is at least ${least}:1`, (fore, back) => {
        expect(ratio(colours[fore]!, colours[back]!)).toBeGreaterThanOrEqual(least);
      });
    }
  });
});

test('more contrast raises the text colours to 7:1 on every surface', () => {
  for (const scheme of ['light', 'dark'] as const) {
    const colours = palette(scheme, true);
    for (const [fore, back] of pairs(['ink', 'ink-soft', 'accent', ...tones], grounds)) {
      expect(ratio(colours[fore]!, colours[back]!), `${fore} on ${back}, ${scheme}`).toBeGreaterThanOrEqual(7);
    }
  }
});
