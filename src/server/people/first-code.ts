import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Uuid } from '../../std/uuid.ts';

const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const letters = 12;

/** How long a one-time code may lie in its envelope. */
export const firstCodeDays = 30;

/** A new one-time code, `ABCD-EFGH-JKMN`: 59 bits of chance, without letters that look alike. */
export function newFirstCode(): string {
  const text = Array.from({ length: letters }, () => alphabet[randomInt(alphabet.length)]).join('');
  return text.replaceAll(/(.{4})(?!$)/g, '$1-');
}

/**
 * What the database keeps of a code. It is chance, not somebody's word, and so needs no slow hash, with which 5,000
 * codes would take minutes; the person's id keeps one list of guesses from serving for all.
 */
export function firstCodeHash(personId: Uuid, code: string): Buffer {
  const plain = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(`${personId} ${plain}`).digest();
}

export function firstCodeMatches(personId: Uuid, typed: string, kept: Buffer | null): boolean {
  return kept !== null && timingSafeEqual(firstCodeHash(personId, typed), kept);
}
