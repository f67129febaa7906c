import { createHash, randomBytes } from 'node:crypto';
import type { Evidence } from '../../src/domain/evidence/evidence-body.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import type { Uuid } from '../../src/std/uuid.ts';

/** A photo as a capture leaves it: whole and small. */
export interface Photo {
  readonly file: ArrayBuffer;
  readonly preview: ArrayBuffer;
}

/** Bytes that are, to every check but a picture's decoder, a JPEG of this size; no two are the same. */
export function aJpeg(bytes: number, { width = 1200, height = 900 } = {}): ArrayBuffer {
  const two = (n: number) => [n >> 8, n & 255];
  const head = [
    [0xff, 0xd8],
    [0xff, 0xe0, ...two(16), 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    [0xff, 0xc0, ...two(17), 8, ...two(height), ...two(width), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
    [0xff, 0xda, ...two(12), 3, 1, 0, 2, 0x11, 3, 0x11, 0, 0x3f, 0],
  ].flat();
  const noise = randomBytes(bytes - head.length - 2).map((byte) => (byte === 0xff ? 0xfe : byte));
  return Uint8Array.from([...head, ...noise, 0xff, 0xd9]).buffer;
}

export function aPhoto(bytes = 150_000): Photo {
  return { file: aJpeg(bytes), preview: aJpeg(5_000, { width: 240, height: 180 }) };
}

export function hashOf(content: ArrayBuffer): string {
  return createHash('sha256').update(new Uint8Array(content)).digest('hex');
}

/** The record that speaks of a photo of an entry of 20 November 2026. */
export async function evidenceOf(subjectId: Uuid, { file, preview }: Photo, takenAt: Instant): Promise<Evidence> {
  return {
    subjectKind: 'activity',
    subjectId,
    subjectDate: '2026-11-20' as Evidence['subjectDate'],
    sha256: hashOf(file),
    bytes: file.byteLength,
    type: 'image/jpeg',
    size: { width: 1200, height: 900 },
    preview: { sha256: hashOf(preview), bytes: preview.byteLength },
    takenAt,
    place: null,
    fileName: null,
  };
}
