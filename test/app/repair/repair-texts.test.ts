import { describe, expect, test } from 'vitest';
import { comparedFields } from '../../../src/app/ui/repair/compared-fields.ts';
import { exportedItem } from '../../../src/app/ui/repair/export-item.ts';
import type { RepairItem } from '../../../src/app/queries/repair-items.ts';
import { repair as words } from '../../../src/app/words/id/repair.ts';
import { subjects } from '../../../src/app/words/id/subjects.ts';
import { id } from '../../../src/app/words/id/id.ts';

const own = {
  date: '2025-03-03',
  time: { kind: 'span', start: '07:30', end: '09:00', endsNextDay: false },
  category: 'tusi',
  description: 'Melayani warga di loket',
  rhkId: null,
  volume: 3,
  volumeUnit: 'berkas',
  note: null,
};
const reading = {
  common: id.common,
  words: subjects,
  language: 'id',
  resultTitles: new Map(),
  people: new Map(),
} as const;

function item(mine: unknown, theirs: unknown, kind = 'activity'): RepairItem {
  const capturedAt = '2025-03-03T02:00:00.000Z';
  const row = { id: '0195-abcdef', kind, version: 1, capturedAt, body: mine, deleted: mine === null ? 1 : 0 };
  const entry = { state: 'conflict', refusal: null, base: { version: 1, body: theirs } };
  return { row, entry } as unknown as RepairItem;
}

describe('two versions', () => {
  test('are compared field by field, and only what differs is marked', () => {
    const fields = comparedFields(item(own, { ...own, volume: 4, note: 'Dua hari' }), reading, words);
    const { labels } = subjects;
    expect(fields.filter((field) => field.differs).map((field) => field.label)).toEqual([labels.volume, labels.note]);
    expect(fields.find((field) => field.label === labels.volume)).toMatchObject({
      mine: '3 berkas',
      theirs: '4 berkas',
    });
    expect(fields.find((field) => field.label === labels.time)?.mine).toBe('07.30–09.00, 1 jam 30 menit');
  });

  test('are compared as a whole where one is deleted', () => {
    const [only, ...more] = comparedFields(item(null, own), reading, words);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ label: null, mine: words.deletedHere, differs: true });
    expect(only?.theirs).toContain('Melayani warga di loket (Senin, 3 Maret 2025');
  });

  test('that cannot be read are still two', () => {
    expect(comparedFields(item({ a: 1 }, { a: 2 }, 'ofALaterVersion'), reading, words)).toEqual([
      { label: null, mine: words.unreadable, theirs: words.unreadable, differs: true },
    ]);
  });
});

test('the file holds both versions and says what it is', () => {
  const { name, content } = exportedItem(item(own, { ...own, volume: 4 }));
  expect(name).toBe('jejak-activity-2025-03-03-abcdef.json');
  expect(JSON.parse(content)).toMatchObject({ format: 'jejak-record', body: own, server: { body: { volume: 4 } } });
});
