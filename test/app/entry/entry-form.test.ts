import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import type { LocalDate, TimeOfDay } from '../../../src/domain/time/local-date.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import {
  bodyOf,
  emptyForm,
  formOf,
  problemOf,
  problemsAfter,
  problemsOf,
  readDraftForm,
  type EntryForm,
} from '../../../src/app/ui/entry/entry-form.ts';
import { refusalOf } from '../../../src/domain/refusal.ts';

const id = '0193a000-0000-7000-8000-000000000001' as Uuid;
const rhkId = '0193a000-0000-7000-8000-000000000002' as Uuid;
const empty = emptyForm(id, '2026-11-20' as LocalDate);
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
    expect(bodyOf(formOf(id, activity))).toEqual(activity);
    const lasting: Activity = { ...activity, time: { kind: 'duration', minutes: 45 }, volume: null, volumeUnit: null };
    expect(bodyOf(formOf(id, lasting))).toEqual(lasting);
  });

  test('take a decimal comma and a decimal point', () => {
    expect(bodyOf({ ...filled, volume: '1,5' }).volume).toBe(1.5);
    expect(bodyOf({ ...filled, volume: '1.5' }).volume).toBe(1.5);
    expect(bodyOf({ ...filled, volume: '' }).volume).toBeNull();
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
  const fields = (form: EntryForm) => problemsOf(form).map((problem) => problem.field);

  test('names everything that is missing at once, in the order of the fields', () => {
    expect(fields({ ...empty, date: '' })).toEqual(['date', 'time.start', 'time.end', 'description']);
    expect(fields({ ...empty, timeKind: 'duration', minutes: '1,5', description: 'Menyusun laporan' })).toEqual([
      'time.minutes',
    ]);
    expect(fields(filled)).toEqual([]);
  });

  test('has the words of the domain’s rules', () => {
    expect(problemsOf({ ...filled, end: '07:00' })).toEqual([problemOf(refusalOf('end-before-start', 'time.end'))]);
    expect(fields({ ...filled, volume: '2' })).toEqual(['volumeUnit']);
    expect(fields({ ...filled, volumeUnit: 'Berkas' })).toEqual(['volume']);
    expect(fields({ ...filled, volume: 'dua', volumeUnit: 'Berkas' })).toEqual(['volume']);
  });

  test('falls silent for a field that is touched, and for no other', () => {
    const standing = problemsOf({ ...empty, volume: '2' });
    expect(problemsAfter(standing, { start: '07:30' }).map((one) => one.field)).toEqual(['description', 'volumeUnit']);
    expect(problemsAfter(standing, { volume: '' }).some((one) => one.field.startsWith('volume'))).toBe(false);
    expect(problemsAfter([problemOf(refusalOf('day-closed', 'date'))], { description: 'x' })).toHaveLength(1);
    expect(problemsAfter([problemOf(refusalOf('captured-at-impossible'))], { note: 'x' })).toEqual([]);
  });
});

describe('a draft', () => {
  test('is laid over the form as far as it fits', () => {
    const draft = { ...filled, category: 'gone', minutes: 30, unknown: true, note: 'tetap' };
    expect(readDraftForm(draft, empty)).toEqual({ ...filled, category: 'tusi', minutes: '', note: 'tetap' });
  });

  test.each([null, undefined, 'text', 7, []])('of another kind (%j) changes nothing', (content) => {
    expect(readDraftForm(content, empty)).toEqual(empty);
  });
});
