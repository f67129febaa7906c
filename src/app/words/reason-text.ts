import type { Refusal } from '../../domain/refusal/refusal.ts';
import type { Words } from './words.ts';
import { ownValue } from '../../std/own-value.ts';

/** Why a rule refuses, in the chosen language; a code that only a newer server knows keeps the server's own words. */
export function refusalText({ code, message }: Refusal, words: Words): string {
  return words.refusals[code] ?? message;
}

/** Why the server did not do what was asked, in the chosen language. */
export function faultText({ code, message }: { code: string; message?: string | undefined }, words: Words): string {
  return ownValue(words.faults, code) ?? message ?? words.faults.unknown;
}
