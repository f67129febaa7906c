import { dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as indonesian } from '@zxcvbn-ts/language-id';

/** What is known of whose password it is. */
export interface PasswordOwner {
  readonly nip: string;
  readonly name: string;
}

const fewestCharacters = 5;
const shortestNamePart = 4;
const longestRun = 8;
const ordinaryWords = new Set<string>([
  ...wordsOf(common['passwords-common']),
  ...wordsOf(indonesian['commonWords-id']),
  ...wordsOf(indonesian['names-id']),
]);

/**
 * ACC-1: whether a password would be among the first that somebody tries: one of the lists' commonest, one ordinary word
 * with figures around it, what is known of the person (NIP, date of birth, name), or the same few characters over and over.
 */
export function isWeakPassword(password: string, { nip, name }: PasswordOwner): boolean {
  const plain = password.toLowerCase();
  if (ordinaryWords.has(plain) || new Set(plain).size < fewestCharacters) return true;
  if (nipParts(nip).some((part) => plain.includes(part))) return true;
  const letters = plain.replaceAll(/[^\p{L}]/gu, '');
  const names = name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length >= shortestNamePart);
  const rest = names.reduce((left, part) => left.replaceAll(part, ''), letters);
  return rest.length < shortestNamePart || ordinaryWords.has(letters);
}

/** The NIP, and the date of birth that it begins with, in the orders in which people write it. */
function nipParts(nip: string): string[] {
  const born = nip.slice(0, longestRun);
  return [born, `${born.slice(6)}${born.slice(4, 6)}${born.slice(0, 4)}`];
}

/** The lists come as arrays or as one string with a sign between the words. */
function wordsOf(list: unknown): string[] {
  return Array.isArray(list) ? (list as string[]) : [];
}
