import type { Brand } from '../../std/brand.ts';
import { isLocalDate, type LocalDate } from '../time/local-date.ts';

/** Nomor Induk Pegawai: 18 digits, kept as text (Perka BKN 22/2007). */
export type Nip = Brand<string, 'Nip'>;
export type Employment = 'pns' | 'pppk';

export interface NipFacts {
  readonly nip: Nip;
  readonly birthDate: LocalDate;
  readonly sex: 'L' | 'P';
  readonly employment: Employment;
  /** Year in which the appointment began. */
  readonly appointmentYear: number;
  readonly sequence: number;
  /** NIP-7: younger than 18 in the year of appointment; a warning only. */
  readonly unusuallyYoung: boolean;
}

export type NipFault = 'length' | 'birth-date' | 'appointment' | 'sex' | 'sequence';
export type NipResult = { kind: 'ok'; facts: NipFacts } | { kind: 'fault'; fault: NipFault };

/** NIP-1: the 18 digits of a NIP typed with any spacing, dots or hyphens, else null. */
export function nipDigits(text: string): Nip | null {
  // Documents write their own hyphens and dashes, which are pasted along.
  const digits = text.replaceAll(/[\s.\p{Dash_Punctuation}]/gu, '');
  return /^\d{18}$/.test(digits) ? (digits as Nip) : null;
}

/** NIP-2: digits grouped 8-6-1-3 for reading; groups that are not typed yet are left out. */
export function groupNip(text: string): string {
  const digits = text.replaceAll(/\D/g, '').slice(0, 18);
  return [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14, 15), digits.slice(15, 18)]
    .filter(Boolean)
    .join(' ');
}

/**
 * What a NIP says of its bearer, else the first part at fault (reference §4). Without `employment`, digits 13–14
 * outside 01–12 mean PPPK, whose month test does not apply.
 */
export function parseNip(text: string, employment?: Employment): NipResult {
  const nip = nipDigits(text);
  if (nip === null) return { kind: 'fault', fault: 'length' };
  const birthDate = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
  // NIP-3: the birth date is a day that exists.
  if (!isLocalDate(birthDate)) return { kind: 'fault', fault: 'birth-date' };
  const month = Number(nip.slice(12, 14));
  const isMonth = month >= 1 && month <= 12;
  const kind = employment ?? (isMonth ? 'pns' : 'pppk');
  const appointmentYear = Number(nip.slice(8, 12));
  // NIP-4: only a PNS has a month of appointment.
  if ((kind === 'pns' && !isMonth) || appointmentYear < 1900) return { kind: 'fault', fault: 'appointment' };
  const sexDigit = nip[14];
  // NIP-5: sex is 1 (laki-laki) or 2 (perempuan).
  if (sexDigit !== '1' && sexDigit !== '2') return { kind: 'fault', fault: 'sex' };
  const sequence = Number(nip.slice(15));
  // NIP-6: the sequence starts at 001.
  if (sequence < 1) return { kind: 'fault', fault: 'sequence' };
  const unusuallyYoung = appointmentYear - Number(birthDate.slice(0, 4)) < 18;
  const sex = sexDigit === '1' ? 'L' : 'P';
  return { kind: 'ok', facts: { nip, birthDate, sex, employment: kind, appointmentYear, sequence, unusuallyYoung } };
}
