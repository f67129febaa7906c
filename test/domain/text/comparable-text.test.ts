import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparableText, searchWords } from '../../../src/domain/text/comparable-text.ts';

test.each([
  ['curly and straight quotes', 'Jum’at', "jum'at"],
  ['a backtick and an acute accent for a quote', 'Jum`at', 'Jum´at'],
  ['double quotes', '“Sapu bersih”', '"sapu bersih"'],
  ['ligatures', 'ﬁle veriﬁkasi', 'file verifikasi'],
  ['soft hyphens', 'peng\u00adadaan', 'pengadaan'],
  ['zero-width spaces and joiners', 'rapat\u200b sta\u200df', 'rapat staf'],
  ['a letter composed or not', 'Jos\u00e9', 'Jose\u0301'],
  ['a letter with its mark or without', 'José', 'jose'],
  ['dashes', 'pukul 07.30–12.00', 'pukul 07.30-12.00'],
  ['spaces and lines', 'rapat\u00a0\n staf', ' Rapat staf '],
  ['full-width letters', 'ＫＴＰ', 'ktp'],
])('[TXT-3] %s make no difference', (_, one, other) => {
  expect(comparableText(one)).toBe(comparableText(other));
});

test('[TXT-3] different words stay different', () => {
  expect(comparableText('rapat staf')).not.toBe(comparableText('rapat stafsus'));
  expect(searchWords('  Jum’at\trapat \u200b')).toEqual(["jum'at", 'rapat']);
  expect(searchWords(' \u200b ')).toEqual([]);
});

test('[TXT-3] the form of a form is itself', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, (one) => {
      expect(comparableText(comparableText(one))).toBe(comparableText(one));
    }),
  );
});
