import { pinDelayMs } from './pin-delay.ts';

interface StoredPin {
  readonly salt: number[];
  readonly iterations: number;
  readonly hash: number[];
}

interface Tries {
  readonly failures: number;
  readonly untilMs: number;
}

const pinKey = 'jejak-loket-pin';
const triesKey = 'jejak-loket-tries';
const iterations = 300_000;

export const pinPattern = /^\d{4,8}$/;

export type PinCheck =
  | { readonly kind: 'right' | 'wrong' }
  /** Too many wrong ones: nothing is looked at before then. */
  | { readonly kind: 'wait'; readonly seconds: number };

export function hasPin(): boolean {
  return localStorage.getItem(pinKey) !== null;
}

/** Keeps the officer's PIN as a slow hash. */
export async function setPin(pin: string): Promise<void> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const hash = await hashOf(pin, salt, iterations);
  const stored: StoredPin = { salt: [...salt], iterations, hash: [...hash] };
  localStorage.setItem(pinKey, JSON.stringify(stored));
  localStorage.removeItem(triesKey);
}

/** Whether this is the PIN; each failure makes the next try wait longer, also after a reload. */
export async function checkPin(pin: string): Promise<PinCheck> {
  const stored = JSON.parse(localStorage.getItem(pinKey) ?? 'null') as StoredPin | null;
  const tries = JSON.parse(localStorage.getItem(triesKey) ?? '{"failures":0,"untilMs":0}') as Tries;
  const waitMs = Math.min(tries.untilMs - Date.now(), pinDelayMs(tries.failures));
  if (waitMs > 0) return { kind: 'wait', seconds: Math.ceil(waitMs / 1_000) };
  if (stored !== null) {
    const hash = await hashOf(pin, Uint8Array.from(stored.salt), stored.iterations);
    if (hash.every((byte, index) => byte === stored.hash[index])) {
      localStorage.removeItem(triesKey);
      return { kind: 'right' };
    }
  }
  const failures = tries.failures + 1;
  localStorage.setItem(triesKey, JSON.stringify({ failures, untilMs: Date.now() + pinDelayMs(failures) }));
  return { kind: 'wrong' };
}

async function hashOf(pin: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 256));
}
