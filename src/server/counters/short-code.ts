import { createHash, randomInt } from 'node:crypto';

/** Without letters and digits that look alike. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code to be read off one screen and typed into another. */
export function newShortCode(length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** The code as it was made, whatever case, spaces and hyphens it was typed with. */
export function readShortCode(typed: string): string {
  return typed.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase();
}

/** What the database keeps of a code that gives rights. */
export function shortCodeHash(typed: string): Buffer {
  return createHash('sha256').update(readShortCode(typed)).digest();
}
