import { describe, expect, test } from 'vitest';
import { recentMatches } from '../../../src/app/ui/entry/recent-entries.ts';
import { usualTimes } from '../../../src/app/ui/entry/usual-times.ts';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import type { LocalDate, TimeOfDay } from '../../../src/domain/time/local-date.ts';

const today = '2026-11-20' as LocalDate;
const yesterday = '2026-11-19' as LocalDate;

function entry(description: string, [start, end]: [string, string] = ['07:30', '12:00'], date = today): Activity {
  const time = { kind: 'span', start: start as TimeOfDay, end: end as TimeOfDay, endsNextDay: false } as const;
  return { date, time, category: 'tusi', description, rhkId: null, volume: null, volumeUnit: null, note: null };
}

const texts = (spans: readonly { start: string; end: string }[]) => spans.map(({ start, end }) => `${start} ${end}`);

describe('usual times', () => {
  test('are the halves of a day on which nothing is logged', () => {
    expect(texts(usualTimes(today, [], { date: today, minute: 900 }))).toEqual(['07:30 12:00', '13:00 16:00']);
  });

  test('go on from the last end until now, in steps of five minutes', () => {
    const spans = usualTimes(today, [entry('Rapat')], { date: today, minute: 14 * 60 + 23 });
    expect(texts(spans)).toEqual(['12:00 14:20', '13:00 16:00']);
  });

  test('do not go on right after the last end, nor on another day', () => {
    expect(texts(usualTimes(today, [entry('Rapat')], { date: today, minute: 722 }))).toEqual(['13:00 16:00']);
    const before = [entry('Rapat', ['07:30', '12:00'], yesterday)];
    expect(texts(usualTimes(yesterday, before, { date: today, minute: 900 }))).toEqual(['13:00 16:00']);
  });

  test('leave out what overlaps an entry', () => {
    const day = [entry('Rapat', ['09:00', '15:00'])];
    expect(texts(usualTimes(today, day, { date: today, minute: 901 }))).toEqual([]);
  });
});

describe('recent descriptions', () => {
  const recent = ['Rapat staf', 'Memeriksa berkas', 'rapat staf', 'Melayani warga', 'Rapat koordinasi'].map((text) =>
    entry(text),
  );

  test('are the three newest that differ', () => {
    expect(recentMatches(recent, '').map((one) => one.description)).toEqual([
      'Rapat staf',
      'Memeriksa berkas',
      'Melayani warga',
    ]);
  });

  test('hold every typed word, and are not what is typed already', () => {
    expect(recentMatches(recent, 'koord rapat').map((one) => one.description)).toEqual(['Rapat koordinasi']);
    expect(recentMatches(recent, 'Rapat staf ')).toEqual([]);
  });
});
