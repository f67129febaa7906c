import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import { amountText } from '../../../src/app/state/format.ts';
import type { LocalDate, TimeOfDay } from '../../../src/domain/time/local-date.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import {
  bodyOf,
  emptyForm,
  formOf,
  mendForm,
  problemsOf,
  type EntryForm,
} from '../../../src/app/ui/entry/entry-form.ts';
import { refusalOf } from '../../../src/domain/refusal/refusal.ts';

const rhkId = '0193a000-0000-7000-8000-000000000002' as Uuid;
const empty = emptyForm('2026-11-20' as LocalDate);
const filled: EntryForm = { ...empty, start: '07:30', end: '12:00', description: 'Rapat koordinasi layanan' };

const activity: Activity = {
  date: '2026-11-20' as LocalDate,
  time: { kind: 'span', start: '22:00' as TimeOfDay, end: '01:30' as TimeOfDay, endsNextDay: true },
  category: 'tugas-atasan',
  description: 'Menjaga posko banjir',
  rhkId,
  volume: 1.5,
  volumeUnit: 'Laporan',
  note: 'Bergantian dengan regu dua',
};

describe('the fields of an entry', () => {
  test('spell the same entry that they were opened from', () => {
    expect(bodyOf(formOf(activity))).toEqual(activity);
    const lasting: Activity = { ...activity, time: { kind: 'duration', minutes: 45 }, volume: null, volumeUnit: null };
    expect(bodyOf(formOf(lasting))).toEqual(lasting);
  });

  test('take a decimal comma and a decimal point', () => {
    expect(bodyOf({ ...filled, volume: '1,5' }).volume).toBe(1.5);
    expect(bodyOf({ ...filled, volume: '1.5' }).volume).toBe(1.5);
    expect(bodyOf({ ...filled, volume: '' }).volume).toBeNull();
  });

  test('show a tiny volume as it was typed, and say the bound of a large one', () => {
    const tiny = bodyOf({ ...filled, volume: '0,0000001', volumeUnit: 'Dokumen' });
    expect(tiny.volume).toBe(1e-7);
    expect(formOf(tiny).volume).toBe('0,0000001');
    expect(amountText(1e-7, 'id')).toBe('0,0000001');
    expect(amountText(1.1 + 2.2, 'id')).toBe('3,3');
    expect(problemsOf({ ...filled, volume: '1000000001', volumeUnit: 'Dokumen' })).toEqual(['volume']);
    expect(problemsOf({ ...filled, volume: '1000000000', volumeUnit: 'Dokumen' })).toEqual([]);
  });

  test('end on the next day only while the end is not after the start', () => {
    const night = { ...filled, start: '22:00', end: '02:00', nextDay: true };
    expect(bodyOf(night).time).toMatchObject({ endsNextDay: true });
    expect(bodyOf({ ...night, end: '23:00' }).time).toMatchObject({ endsNextDay: false });
  });

  test('lose hidden characters and outer space when they become an entry', () => {
    expect(bodyOf({ ...filled, description: '  Rapat\u202E koordinasi\r\n ' }).description).toBe('Rapat koordinasi');
  });
});

describe('what is said of the fields', () => {
  const fields = (form: EntryForm) => problemsOf(form).map((one) => (typeof one === 'string' ? one : one.field));

  test('names everything that is missing at once, in the order of the fields', () => {
    expect(fields({ ...empty, date: '' })).toEqual(['date', 'time.start', 'time.end', 'description']);
    expect(fields({ ...empty, timeKind: 'duration', minutes: '1,5', description: 'Menyusun laporan' })).toEqual([
      'time.minutes',
    ]);
    expect(fields(filled)).toEqual([]);
  });

  test('has the words of the domain’s rules', () => {
    expect(problemsOf({ ...filled, end: '07:00' })).toEqual([refusalOf('end-before-start', 'time.end')]);
    expect(fields({ ...filled, volume: '2' })).toEqual(['volumeUnit']);
    expect(fields({ ...filled, volumeUnit: 'Berkas' })).toEqual(['volume']);
    expect(fields({ ...filled, volume: 'dua', volumeUnit: 'Berkas' })).toEqual(['volume']);
  });
});

test('a draft of a kind of work that is gone becomes one of the usual kind', () => {
  expect(mendForm({ ...filled, category: 'gone' as never })).toEqual(filled);
  expect(mendForm({ ...filled, category: 'tugas-atasan' }).category).toBe('tugas-atasan');
});
