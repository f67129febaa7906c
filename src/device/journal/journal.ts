import { assert } from '../../std/assert.ts';
import type { JournalFile, JournalFolder } from './journal-folder.ts';
import { isSave, lineBytes, readLines, type JournalLine, type SaveLine } from './journal-line.ts';

/** The lines about one record, in all files, in the order they were read. */
export interface JournalGroup {
  readonly lines: readonly SaveLine[];
}

const worthRewritingBytes = 262_144;

/**
 * SYN-4: repeats every unsent save in files of their own. Each open context writes to one file and reads all; a file
 * that nobody holds any more is taken over and goes away once its lines stand, flushed, in the own one.
 */
export class Journal {
  readonly #folder: JournalFolder;
  readonly #newName: () => string;
  #file: JournalFile;
  #name: string;
  /** Lines of the own file that are still needed. */
  #own: SaveLine[] = [];
  #settled = new Set<string>();
  #fileBytes = 0;

  private constructor(folder: JournalFolder, newName: () => string, file: JournalFile, name: string) {
    this.#folder = folder;
    this.#newName = newName;
    this.#file = file;
    this.#name = name;
  }

  /** `newName` gives a name that no other file has. */
  static async open(folder: JournalFolder, newName: () => string): Promise<Journal> {
    const name = newName();
    const file = await folder.take(name);
    assert(file, 'a new file is held by nobody');
    const journal = new Journal(folder, newName, file, name);
    await journal.#adopt();
    return journal;
  }

  /** Repeats saves; resolves when they are flushed. */
  async append(lines: readonly SaveLine[]): Promise<void> {
    await this.#write(lines);
    this.#own.push(...lines);
  }

  /** What is not settled, by record. Another context's newest lines are in it too. */
  async groups(): Promise<JournalGroup[]> {
    const others = await Promise.all((await this.#otherNames()).map((name) => this.#peekLines(name)));
    for (const line of others.flat()) if (!isSave(line)) for (const ref of line.settled) this.#settled.add(ref);
    const byRef = new Map([...others.flat().filter(isSave), ...this.#own].map((line) => [line.ref, line]));
    const byRecord = new Map<string, SaveLine[]>();
    for (const line of byRef.values()) {
      if (this.#settled.has(line.ref)) continue;
      const { id } = line.save.row;
      byRecord.set(id, [...(byRecord.get(id) ?? []), line]);
    }
    return Array.from(byRecord.values(), (lines) => ({ lines }));
  }

  /** Lines that need no longer be kept, in whichever file they stand. */
  async settle(refs: readonly string[]): Promise<void> {
    if (refs.length === 0) return;
    for (const ref of refs) this.#settled.add(ref);
    const kept = this.#own.filter((line) => !this.#settled.has(line.ref));
    const foreign = refs.length - (this.#own.length - kept.length);
    this.#own = kept;
    if (kept.length === 0) {
      await this.#file.empty();
      this.#fileBytes = 0;
      if (foreign > 0) await this.#write([{ v: 1, settled: refs }]);
    } else {
      await this.#write([{ v: 1, settled: refs }]);
      await this.#rewriteIfWorthIt();
    }
  }

  /** Settles all lines about these records that stand now. */
  async forget(ids: readonly string[]): Promise<void> {
    const forgotten = new Set(ids);
    const groups = (await this.groups()).filter(({ lines }) => forgotten.has(lines[0]!.save.row.id));
    await this.settle(groups.flatMap(({ lines }) => lines.map((line) => line.ref)));
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #write(lines: readonly JournalLine[]): Promise<void> {
    const frames = lines.map(lineBytes);
    const bytes = new Uint8Array(frames.reduce((sum, frame) => sum + frame.length, 0));
    let at = 0;
    for (const frame of frames) {
      bytes.set(frame, at);
      at += frame.length;
    }
    if (bytes.length > 0) await this.#file.append(bytes);
    this.#fileBytes += bytes.length;
  }

  /** Takes over the files of contexts that are gone. */
  async #adopt(): Promise<void> {
    const read: { name: string; file: JournalFile; lines: JournalLine[] }[] = [];
    for (const name of await this.#otherNames()) {
      const file = await this.#folder.take(name).catch(() => null);
      if (file === null) continue;
      read.push({ name, file, lines: await file.read().then(readLines) });
    }
    const all = read.flatMap(({ lines }) => lines);
    for (const line of all) if (!isSave(line)) for (const ref of line.settled) this.#settled.add(ref);
    const kept = new Map(all.filter(isSave).map((line) => [line.ref, line]));
    for (const ref of this.#settled) kept.delete(ref);
    await this.append([...kept.values()]);
    if (this.#settled.size > 0 && (await this.#otherNames()).length > read.length) {
      await this.#write([{ v: 1, settled: [...this.#settled] }]);
    }
    for (const { name, file } of read) {
      await file.close();
      await this.#folder.remove(name).catch(() => undefined);
    }
  }

  /** A new file first, flushed; only then the old one goes. */
  async #rewriteIfWorthIt(): Promise<void> {
    if (this.#fileBytes < worthRewritingBytes) return;
    const needed = this.#own.reduce((sum, line) => sum + lineBytes(line).length, 0);
    if (needed * 2 > this.#fileBytes) return;
    const [oldName, oldFile] = [this.#name, this.#file];
    const name = this.#newName();
    const file = await this.#folder.take(name);
    if (file === null) return;
    [this.#name, this.#file, this.#fileBytes] = [name, file, 0];
    await this.#write(this.#own);
    await oldFile.close();
    await this.#folder.remove(oldName);
  }

  async #otherNames(): Promise<string[]> {
    return (await this.#folder.names()).filter((name) => name !== this.#name);
  }

  /** A file may go away, or be empty, while it is looked at. */
  async #peekLines(name: string): Promise<JournalLine[]> {
    return this.#folder.peek(name).then(readLines, () => []);
  }
}
