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

export interface UuidSource {
  nowMs(): number;
  randomBytes(length: number): Uint8Array;
}

/**
 * Makes UUIDs of version 7 (RFC 9562 §5.7) in increasing order. The 62 bits of rand_b are drawn once per maker and
 * rand_a counts within a millisecond, so that ids made together differ in few digits and compress well on the wire.
 */
export function createUuidV7(source: UuidSource): () => Uuid {
  const node = source.randomBytes(8);
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
    bytes.set(node, 8);
    return uuidFromBytes(bytes, 7);
  };
}
