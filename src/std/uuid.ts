import type { Brand } from './brand.ts';

export type Uuid = Brand<string, 'Uuid'>;

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether `text` is a UUID in its lower-case form, of any version. */
export function isUuid(text: string): text is Uuid {
  return uuidPattern.test(text);
}

/** The UUID that 16 bytes spell, with the version and variant bits set. */
export function uuidFromBytes(bytes: Uint8Array, version: 4 | 7 | 8): Uuid {
  const out = Uint8Array.from(bytes.subarray(0, 16));
  out[6] = (out[6]! & 0x0f) | (version << 4);
  out[8] = (out[8]! & 0x3f) | 0x80;
  const hex = Array.from(out, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as Uuid;
}

/** The version of a UUID, from 0 to 15. */
export function versionOf(id: Uuid): number {
  return Number.parseInt(id[14]!, 16);
}

export interface UuidSource {
  nowMs(): number;
  randomBytes(length: number): Uint8Array;
}

/**
 * Makes UUIDs of version 7 (RFC 9562 §5.7) in increasing order: rand_a counts within a millisecond, and the 62 bits of
 * rand_b are drawn for each, so that who has seen one cannot name the next before its maker does.
 */
export function createUuidV7(source: UuidSource): () => Uuid {
  let lastMs = 0;
  let counter = 0;
  return () => {
    lastMs = Math.max(lastMs, Math.floor(source.nowMs()));
    counter = counter + 1;
    if (counter > 0xfff) {
      counter = 0;
      lastMs = lastMs + 1;
    }
    const bytes = new Uint8Array(16);
    new DataView(bytes.buffer).setUint32(0, Math.floor(lastMs / 0x10000));
    new DataView(bytes.buffer).setUint16(4, lastMs % 0x10000);
    new DataView(bytes.buffer).setUint16(6, counter);
    bytes.set(source.randomBytes(8), 8);
    return uuidFromBytes(bytes, 7);
  };
}
