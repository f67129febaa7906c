import type { EvidenceType } from './evidence-body.ts';

/** What bytes are, by what they say themselves; names and declared types count for nothing. */
export type FileContent =
  | { readonly kind: 'whole'; readonly type: EvidenceType | OtherPicture }
  /** It begins as this type and breaks off. */
  | { readonly kind: 'truncated'; readonly type: EvidenceType | OtherPicture }
  | { readonly kind: 'unknown' };

/** Pictures that a device may be able to read, and turns into a type that is stored. */
export type OtherPicture = 'image/png' | 'image/heic';

const heicBrands = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'heif', 'avif']);

/** EVD-7: the content says what a file is: JPEG, WebP or PDF, whole; anything else is refused (reference §3.5). */
export function fileContent(bytes: Uint8Array): FileContent {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return content('image/jpeg', jpegEnds(bytes));
  if (text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP') {
    return content('image/webp', bytes.length >= new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + 8);
  }
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) {
    return content('image/png', text(bytes, -32, bytes.length).includes('IEND'));
  }
  if (text(bytes, 0, 5) === '%PDF-')
    return content('application/pdf', text(bytes, -2048, bytes.length).includes('%%EOF'));
  if (text(bytes, 4, 8) === 'ftyp' && heicBrands.has(text(bytes, 8, 12))) return content('image/heic', true);
  return { kind: 'unknown' };
}

function content(type: EvidenceType | OtherPicture, whole: boolean): FileContent {
  return { kind: whole ? 'whole' : 'truncated', type };
}

/** The picture's own end mark stands after its scan: a picture inside the EXIF data has one too. */
function jpegEnds(bytes: Uint8Array): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (marker === 0xda) return hasEndAfter(bytes, at);
    else at += 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
  }
  return false;
}

function hasEndAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from < 0 ? Math.max(0, bytes.length + from) : from, to));
}
