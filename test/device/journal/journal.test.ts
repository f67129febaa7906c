import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Journal } from '../../../src/device/journal/journal.ts';
import type { SaveLine } from '../../../src/device/journal/journal-line.ts';
import { MemoryFolder } from './memory-folder.ts';

let named = 0;
const newName = () => `${named++}.journal`;
const line = (ref: string, id = ref, words = ''): SaveLine => ({
  v: 1,
  ref,
  origin: 'one',
  save: { row: { id, words } as never, entry: { id } },
});
const refsOf = async (journal: Journal) =>
  (await journal.groups()).flatMap(({ lines }) => lines.map(({ ref }) => ref)).sort();

describe('the journal', () => {
  test('[SYN-4] what was appended is there after a crash, and the old file goes', async () => {
    const disk = new MemoryFolder();
    const before = disk.open();
    await (await Journal.open(before, newName)).append([line('a'), line('b')]);
    before.crash();
    expect(await refsOf(await Journal.open(disk.open(), newName))).toEqual(['a', 'b']);
    expect(disk.files.size).toBe(1);
  });

  test('[SYN-4] two open contexts write to a file each and see both', async () => {
    const disk = new MemoryFolder();
    const [one, two] = [await Journal.open(disk.open(), newName), await Journal.open(disk.open(), newName)];
    await one.append([line('a')]);
    await two.append([line('b')]);
    expect([await refsOf(one), await refsOf(two)]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    await two.settle(['a', 'b']);
    expect([await refsOf(one), await refsOf(two)]).toEqual([[], []]);
  });

  test('[SYN-4] is cut only by what was settled, and is empty when all is', async () => {
    const disk = new MemoryFolder();
    const journal = await Journal.open(disk.open(), newName);
    await journal.append([line('a'), line('b')]);
    await journal.settle(['a']);
    expect(await refsOf(journal)).toEqual(['b']);
    await journal.settle(['b']);
    expect([await refsOf(journal), disk.totalBytes()]).toEqual([[], 0]);
  });

  test('[SYN-4] what was settled stays so after a crash, as long as anything stands in the file', async () => {
    const disk = new MemoryFolder();
    const folder = disk.open();
    const journal = await Journal.open(folder, newName);
    await journal.append([line('a'), line('b')]);
    await journal.settle(['a']);
    folder.crash();
    expect(await refsOf(await Journal.open(disk.open(), newName))).toEqual(['b']);
  });

  test('[SYN-4] a record that was given up is forgotten with all its lines', async () => {
    const journal = await Journal.open(new MemoryFolder().open(), newName);
    await journal.append([line('a1', 'a'), line('b1', 'b'), line('a2', 'a')]);
    await journal.forget(['a']);
    await journal.forget(['unknown']);
    expect(await refsOf(journal)).toEqual(['b1']);
  });

  test('[SYN-4] a file that grew large is written anew, and loses nothing', async () => {
    const disk = new MemoryFolder();
    const journal = await Journal.open(disk.open(), newName);
    await journal.append([line('kept')]);
    for (let i = 0; i < 400; i++) {
      await journal.append([line(`r${i}`, `r${i}`, 'x'.repeat(1_000))]);
      await journal.settle([`r${i}`]);
    }
    expect(disk.totalBytes()).toBeLessThan(300_000);
    expect([disk.files.size, await refsOf(journal)]).toEqual([1, ['kept']]);
  });

  test('[SYN-4] a full disk fails the append and keeps what stands', async () => {
    const disk = new MemoryFolder();
    const journal = await Journal.open(disk.open(), newName);
    await journal.append([line('a')]);
    disk.roomBytes = 10;
    await expect(journal.append([line('b')])).rejects.toThrow('full');
    expect(await refsOf(journal)).toEqual(['a']);
  });

  test('[SYN-4] whatever is cut off or flipped in its files, only whole lines that were written come back', async () => {
    const words = fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(words, fc.nat(), fc.nat(7), fc.boolean(), async (all, where, bit, cut) => {
        const disk = new MemoryFolder();
        const folder = disk.open();
        const written = all.map((text, index) => line(`r${index}`, `r${index}`, text));
        await (await Journal.open(folder, newName)).append(written);
        folder.crash();
        const [[name, bytes]] = [...disk.files] as [[string, Uint8Array]];
        const at = where % bytes.length;
        if (cut) disk.files.set(name, bytes.slice(0, at));
        else bytes[at]! ^= 1 << bit;
        const found = (await (await Journal.open(disk.open(), newName)).groups()).flatMap(({ lines }) => lines);
        const byRef = new Map(written.map((one) => [one.ref, one]));
        for (const one of found) expect(one).toEqual(byRef.get(one.ref));
        if (!cut) expect(found.length).toBeGreaterThanOrEqual(all.length - 1);
      }),
      { numRuns: 60 },
    );
  });
});
