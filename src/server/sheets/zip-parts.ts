import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { SheetFault } from './sheet-fault.ts';

const maxEntries = 2_000;

/**
 * The parts of an archive by name, read on demand. A bomb is refused by what it declares, and again by what really comes
 * out of it: all that is read together stays below `maxBytes`.
 */
export class ZipParts {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #bytesLeft: number;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, maxBytes: number) {
    this.#zip = zip;
    this.#entries = entries;
    this.#bytesLeft = maxBytes;
  }

  static async open(bytes: Buffer, maxBytes: number): Promise<ZipParts> {
    const entries = new Map<string, Entry>();
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
      if (zip.entryCount > maxEntries) throw new SheetFault('sheet-too-large');
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new ZipParts(zip, entries, maxBytes);
    } catch (error) {
      throw error instanceof SheetFault ? error : new SheetFault('sheet-unreadable');
    }
  }

  /** The text of a part, undefined where there is none of this name. Names are compared without case, as in OPC. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.#entries.get(name) ?? this.#bySmallName(name);
    if (entry === undefined) return undefined;
    if (entry.uncompressedSize > this.#bytesLeft) throw new SheetFault('sheet-too-large');
    this.#bytesLeft -= entry.uncompressedSize;
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    } catch (error) {
      const tooMuch = error instanceof Error && error.message.includes('too many bytes');
      throw new SheetFault(tooMuch ? 'sheet-too-large' : 'sheet-unreadable');
    }
    const content = Buffer.concat(chunks);
    if (crc32(content) !== entry.crc32) throw new SheetFault('sheet-unreadable');
    return content.toString('utf8');
  }

  #bySmallName(name: string): Entry | undefined {
    const small = name.toLowerCase();
    for (const [key, entry] of this.#entries) if (key.toLowerCase() === small) return entry;
    return undefined;
  }
}
