import canonicalize from 'canonicalize';
import { assert } from '../std/assert.ts';

export interface Content {
  readonly kind: string;
  readonly version: number;
  /** Null says that the record is deleted. */
  readonly body: unknown;
}

/** The text whose SHA-256 (hex) is the hash of a record: canonical JSON (RFC 8785) of kind, version and body. */
export function canonicalContent({ kind, version, body }: Content): string {
  const text = canonicalize({ kind, version, body });
  assert(text !== undefined, 'content is JSON');
  return text;
}

/** Bytes as lower-case hexadecimal digits. */
export function hexOf(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += (byte < 16 ? '0' : '') + byte.toString(16);
  return hex;
}
