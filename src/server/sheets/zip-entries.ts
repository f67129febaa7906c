import { crc32, inflateRawSync } from 'node:zlib';
import { SheetFault } from './sheet-fault.ts';

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 65_535;
const maxEntries = 2_000;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Reads from a ZIP archive on demand. A bomb is refused by what it declares, and again by what really comes out of it:
 * all that is read together stays below `maxBytes`.
 */
export class ZipEntries {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, Entry>();
  #bytesLeft: number;

  constructor(bytes: Buffer, maxBytes: number) {
    this.#bytes = bytes;
    this.#bytesLeft = maxBytes;
    for (const entry of readDirectory(bytes)) this.#entries.set(entry.name, entry);
  }

  /** The text of an entry, undefined where there is none of this name. */
  text(name: string): string | undefined {
    const entry = this.#entries.get(name);
    if (entry === undefined) return undefined;
    const content = this.#read(entry);
    this.#bytesLeft -= content.length;
    return content.toString('utf8');
  }

  #read({ method, crc, compressedSize, size, offset }: Entry): Buffer {
    if (size > this.#bytesLeft) throw new SheetFault('sheet-too-large');
    const bytes = this.#bytes;
    if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localSignature) throw unreadable();
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const packed = bytes.subarray(start, start + compressedSize);
    const content = method === 0 ? packed : inflate(packed, method, size);
    if (content.length !== size || crc32(content) !== crc) throw unreadable();
    return content;
  }
}

/** Never gives more than the size that the archive declares and that was weighed before. */
function inflate(packed: Buffer, method: number, size: number): Buffer {
  if (method !== 8) throw unreadable();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const tooLong = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw tooLong ? new SheetFault('sheet-too-large') : unreadable();
  }
}

function readDirectory(bytes: Buffer): Entry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > maxEntries) throw new SheetFault('sheet-too-large');
  const entries: Entry[] = [];
  for (let at = bytes.readUInt32LE(end + 16), index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== centralSignature) throw unreadable();
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      compressedSize: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw unreadable();
}

function unreadable(): SheetFault {
  return new SheetFault('sheet-unreadable');
}
