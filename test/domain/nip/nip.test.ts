import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupNip, nipDigits, parseNip, type Employment } from '../../../src/domain/nip/nip.ts';

const pns = '198705062012121007';
const pppk = '199306182021212001';

/** The fault of a NIP that differs from a good one from some digit on. */
const faultOf = (text: string, employment?: Employment) => {
  const result = parseNip(text, employment);
  return result.kind === 'ok' ? 'ok' : result.fault;
};
const at = (position: number, digits: string, nip = pns) =>
  nip.slice(0, position - 1) + digits + nip.slice(position - 1 + digits.length);

describe('[NIP-1] a NIP has 18 digits, typed with any spacing, dots or hyphens', () => {
  test.each([
    ['plain', pns],
    ['grouped', '19870506 201212 1 007'],
    ['with space around', `  ${pns}\n`],
    ['with dots', '19870506.201212.1.007'],
    ['with hyphens', '19870506-201212-1-007'],
    ['with no-break spaces from a document', '19870506\u00a0201212\u00a01\u00a0007'],
    ['with no-break hyphens from a document', '19870506\u2011201212\u20111\u2011007'],
    ['with dashes from a document', '19870506–201212–1–007'],
  ])('%s', (_, text) => {
    expect(nipDigits(text)).toBe(pns);
    expect(faultOf(text)).toBe('ok');
  });

  test.each([
    ['nothing', ''],
    ['17 digits', pns.slice(1)],
    ['19 digits', `${pns}0`],
    ['a letter among the digits', at(3, 'O')],
    ['a slash', '19870506/201212/1/007'],
    ['digits of another script', '١٩٨٧٠٥٠٦٢٠١٢١٢١٠٠٧'],
  ])('%s is none', (_, text) => {
    expect(nipDigits(text)).toBe(null);
    expect(faultOf(text)).toBe('length');
  });
});

describe('[NIP-2] digits are grouped 8-6-1-3 for reading', () => {
  test('a whole NIP', () => {
    expect(groupNip(pns)).toBe('19870506 201212 1 007');
  });

  test('groups that are not typed yet are left out', () => {
    expect(groupNip('')).toBe('');
    expect(groupNip('19870506')).toBe('19870506');
    expect(groupNip('198705062')).toBe('19870506 2');
    expect(groupNip('198705062012121')).toBe('19870506 201212 1');
  });

  test('eighteen digits stay, whatever the spacing adds', () => {
    expect(groupNip(' 1987 0506 2012 1210 07 99')).toBe('19870506 201212 1 007');
  });

  test('what was grouped reads back as the same digits', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 18, maxLength: 18 });
    fc.assert(
      fc.property(digits, (nip) => {
        expect(nipDigits(groupNip(nip))).toBe(nip);
        expect(groupNip(groupNip(nip))).toBe(groupNip(nip));
      }),
    );
  });
});

describe('[NIP-3] the birth date is a day that exists', () => {
  test.each(['19900230', '20010229', '19901301', '19900100', '00000101', '18991231'])('%s does not', (birth) => {
    expect(faultOf(at(1, birth))).toBe('birth-date');
  });

  test.each(['20000229', '19881231', '19000101'])('%s does', (birth) => {
    expect(faultOf(at(1, birth))).toBe('ok');
  });
});

describe('[NIP-4] only a PNS has a month of appointment', () => {
  test('digits 13–14 outside 01–12 speak of a PPPK', () => {
    const result = parseNip(pppk);
    expect(result.kind === 'ok' && result.facts.employment).toBe('pppk');
    expect(faultOf(at(13, '00'))).toBe('ok');
  });

  test('digits 13–14 within 01–12 speak of a PNS', () => {
    const result = parseNip(pns);
    expect(result.kind === 'ok' && result.facts.employment).toBe('pns');
  });

  test('a known PNS needs a month', () => {
    expect(faultOf(pppk, 'pns')).toBe('appointment');
    expect(faultOf(at(13, '00'), 'pns')).toBe('appointment');
    expect(faultOf(at(13, '13'), 'pns')).toBe('appointment');
    expect(faultOf(at(13, '01'), 'pns')).toBe('ok');
    expect(faultOf(at(13, '12'), 'pns')).toBe('ok');
  });

  test('a known PPPK may have any digits there', () => {
    expect(faultOf(pppk, 'pppk')).toBe('ok');
    expect(faultOf(pns, 'pppk')).toBe('ok');
  });

  test('the year of appointment is none of long ago', () => {
    expect(faultOf(at(9, '0000'))).toBe('appointment');
    expect(faultOf(at(9, '1899'), 'pppk')).toBe('appointment');
    expect(faultOf(at(9, '1900'))).toBe('ok');
  });
});

describe('[NIP-5] sex is 1 (laki-laki) or 2 (perempuan)', () => {
  test.each(['0', '3', '9'])('%s is neither', (digit) => {
    expect(faultOf(at(15, digit))).toBe('sex');
  });

  test.each([
    ['1', 'L'],
    ['2', 'P'],
  ])('%s is %s', (digit, sex) => {
    const result = parseNip(at(15, digit));
    expect(result.kind === 'ok' && result.facts.sex).toBe(sex);
  });
});

test('[NIP-6] the sequence starts at 001', () => {
  expect(faultOf(at(16, '000'))).toBe('sequence');
  expect(faultOf(at(16, '001'))).toBe('ok');
  expect(faultOf(at(16, '999'))).toBe('ok');
});

test('[NIP-7] appointment in a year before the eighteenth birthday’s is unusual, and no fault', () => {
  const youngIn = (year: string) => {
    const result = parseNip(at(9, year));
    return result.kind === 'ok' && result.facts.unusuallyYoung;
  };
  expect(youngIn('2004')).toBe(true);
  expect(youngIn('2005')).toBe(false);
});

test('a NIP tells birth date, appointment, sex and sequence of its bearer', () => {
  expect(parseNip('19930618 202121 2 001')).toEqual({
    kind: 'ok',
    facts: {
      nip: pppk,
      birthDate: '1993-06-18',
      sex: 'P',
      employment: 'pppk',
      appointmentYear: 2021,
      sequence: 1,
      unusuallyYoung: false,
    },
  });
});

test('the fault that is told is that of the first wrong part', () => {
  expect(faultOf('199002302012123000')).toBe('birth-date');
  expect(faultOf('199002282012123000')).toBe('sex');
});
