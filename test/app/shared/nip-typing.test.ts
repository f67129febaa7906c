import { describe, expect, test } from 'vitest';
import { nipText, typeNip } from '../../../src/app/ui/shared/nip-typing.ts';

const whole = '19870506 201212 1 007';

describe('what stands in the field', () => {
  test.each([
    ['198705062012121007', whole],
    ['19870506 201212 1 007', whole],
    [' 19870506.201212.1.007 ', whole],
    ['NIP 19870506-201212-1-007', whole],
    ['198705', '198705'],
    ['1987050620', '19870506 20'],
  ])('[NIP-1, NIP-2] %j is shown as %j', (raw, text) => expect(nipText(raw)).toBe(text));

  test('a digit too many stays in sight, so that it can be taken out', () => {
    expect(nipText('1987050620121210079')).toBe(`${whole} 9`);
  });
});

describe('the caret', () => {
  const typed = (marked: string, forward = false) => {
    const caret = marked.indexOf('|');
    const { text, caret: at } = typeNip(marked.replace('|', ''), caret, { forward });
    return `${text.slice(0, at)}|${text.slice(at)}`;
  };

  test('goes on over the gap when the ninth digit is typed', () => expect(typed('198705062|')).toBe('19870506 2|'));
  test('stays where a digit was put in', () => expect(typed('19879|0506 2012')).toBe('19879|050 62012'));
  test('goes before the gap when the gap is deleted backwards', () =>
    expect(typed('19870506|2012')).toBe('19870506| 2012'));
  test('goes behind the gap when the gap is deleted forwards', () => {
    expect(typed('19870506|2012', true)).toBe('19870506 |2012');
  });
  test('stands at the end after a paste', () => expect(typed('19870506.201212.1.007|')).toBe(`${whole}|`));
});
