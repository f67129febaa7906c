import { crc32 } from './crc32.ts';

const headBytes = 8;
/** Longer than any frame that is written; what claims more is damage. */
const longestPayload = 1_048_576;

/** A frame: CRC-32 of all that follows it, length of the payload (both little-endian), payload. */
export function frameOf(payload: Uint8Array): Uint8Array {
  const frame = new Uint8Array(headBytes + payload.length);
  const view = new DataView(frame.buffer);
  view.setUint32(4, payload.length, true);
  frame.set(payload, headBytes);
  view.setUint32(0, crc32(frame.subarray(4)), true);
  return frame;
}

/**
 * The payloads of all whole frames, in their order. A torn or damaged one is passed over, and the search goes on behind
 * it: text read as a length is far too large, so only a true head is ever looked at closely.
 */
export function readFrames(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const payloads: Uint8Array[] = [];
  let at = 0;
  while (at + headBytes <= bytes.length) {
    const end = at + headBytes + view.getUint32(at + 4, true);
    const fits = end <= bytes.length && end - at <= headBytes + longestPayload;
    if (fits && crc32(bytes.subarray(at + 4, end)) === view.getUint32(at, true)) {
      payloads.push(bytes.subarray(at + headBytes, end));
      at = end;
    } else at++;
  }
  return payloads;
}
