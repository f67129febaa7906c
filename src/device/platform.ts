import { hexOf } from '../protocol/content-hash.ts';
import type { Uuid } from '../std/uuid.ts';
import { createUuidV7 } from '../std/uuid.ts';

/** SHA-256 of a text in UTF-8 as hex digits, by the runtime's own WebCrypto. */
export async function sha256(text: string): Promise<string> {
  return hexOf(new Uint8Array(await sha256Bytes(new TextEncoder().encode(text))));
}

export function sha256Bytes(bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', bytes);
}

/** SHA-256 of a file's bytes as hex digits. */
export async function sha256OfFile(content: ArrayBuffer): Promise<string> {
  return hexOf(new Uint8Array(await sha256Bytes(new Uint8Array(content))));
}

export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}

export function randomHex(bytes: number): string {
  return hexOf(randomBytes(bytes));
}

/** Makes record ids on this device (uuidv7). */
export function createIdMaker(nowMs: () => number): () => Uuid {
  return createUuidV7({ nowMs, randomBytes });
}
