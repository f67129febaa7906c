import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  cleanText,
  filledText,
  isSafeText,
  lengthOf,
  plainText,
  saidLength,
} from '../../../src/domain/text/plain-text.ts';

/** Any sequence of UTF-16 units, so broken surrogates too, with the troublesome ones drawn often. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0, 9, 10, 13, 32, 0x7f, 0x202e, 0x2066, 0xd83d, 0xde00, 0xfffe, 0xffff),
    ),
    { maxLength: 60 },
  )
  .map((units) => String.fromCharCode(...units));

describe('[TXT-1] text is free of control characters, direction overrides and broken surrogates', () => {
  test.each([
    ['NUL', 'a\u0000b'],
    ['escape', '\u001b[31m'],
    ['vertical tab', 'a\u000bb'],
    ['form feed', 'a\u000cb'],
    ['delete', 'a\u007fb'],
    ['right-to-left override', 'laporan\u202egnp.exe'],
    ['left-to-right embedding', '\u202a'],
    ['isolate', '\u2066rahasia\u2069'],
    ['high surrogate alone', 'a\ud83d'],
    ['low surrogate alone', '\ude00a'],
    ['surrogates the wrong way round', '\ude00\ud83d'],
    ['noncharacter', '\uffff'],
  ])('%s is refused', (_, text) => {
    expect(isSafeText(text)).toBe(false);
  });

  test.each([
    ['nothing', ''],
    ['lines and tabs', 'satu\ndua\r\n\ttiga'],
    ['emoji', 'Selesai 👍🏽 👩‍💻'],
    ['markup, which is only text here', '<script>alert("x")</script> & <b>'],
    ['SQL, which is only text here', "'); drop table record; --"],
    ['other scripts', 'ꦗꦺꦗꦏ᧙ عربي 漢字'],
    ['a no-break space', '7.30\u00a0WITA'],
  ])('%s is accepted', (_, text) => {
    expect(isSafeText(text)).toBe(true);
  });
});

describe('[TXT-2] cleaning removes what is refused, unifies line ends and trims', () => {
  test('cleaned text is always accepted', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isSafeText(cleanText(text))).toBe(true);
      }),
    );
  });

  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });

  test('text that needs no cleaning stays as it is', () => {
    const tidy = fc.string({ unit: 'grapheme' }).filter((text) => isSafeText(text) && text === text.trim());
    fc.assert(
      fc.property(tidy, (text) => {
        expect(cleanText(text)).toBe(text);
      }),
    );
  });

  test('what is left are the same words', () => {
    expect(cleanText('  Rapat\u0000 staf\r\nlalu\rlaporan\u202e\ud83d 👍 ')).toBe('Rapat staf\nlalu\nlaporan 👍');
  });

  test('a surrogate pair torn by a removed character does not come together', () => {
    expect(cleanText('a\ud83d\u0000\ude00b')).toBe('ab');
  });
});

test('the length of text is what a person would count', () => {
  expect(lengthOf('laporan')).toBe(7);
  expect(lengthOf('😀😀')).toBe(2);
  expect(lengthOf('')).toBe(0);
});

test('[TXT-2] the vertical tabs and form feeds of a pasted document become line breaks', () => {
  expect(cleanText('satu\u000bdua\u000ctiga\u000b')).toBe('satu\ndua\ntiga');
});

describe('[TXT-4] invisible characters are no words', () => {
  test.each([
    ['ten zero-width spaces', '\u200b'.repeat(10)],
    ['soft hyphens, joiners and blanks of other scripts', '\u00ad\u2060\u3164\u115f\u2800\ufeff \ufe0f'],
  ])('%s are none', (_, text) => expect(saidLength(text)).toBe(0));

  test('what is seen is counted as before, emoji of several parts by the parts that are seen', () => {
    expect(saidLength('  lap\u00adoran ')).toBe(7);
    expect(saidLength('👩\u200d💻 ok')).toBe(5);
  });
});

describe('text in a record', () => {
  const codeOf = (schema: z.ZodMiniType<string>, text: unknown) => z.safeParse(schema, text).error?.issues[0]?.message;

  test('is at most as long as it may be, in characters', () => {
    expect(codeOf(plainText(3), '😀😀😀')).toBe(undefined);
    expect(codeOf(plainText(3), 'aaaa')).toBe('too-large');
  });

  test('names the size first when it is both too long and unsafe', () => {
    expect(codeOf(plainText(3), 'aaa\u0000')).toBe('too-large');
  });

  test('may be empty, unless it has to be filled', () => {
    expect(codeOf(plainText(3), '')).toBe(undefined);
    expect(codeOf(filledText(3), ' \n ')).toBeDefined();
    expect(codeOf(filledText(3), ' a ')).toBe(undefined);
  });
});
