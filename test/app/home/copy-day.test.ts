import { expect, test } from 'vitest';
import type { Engine, SaveOutcome } from '../../../src/app/engine/engine.ts';
import { copyTo, isSameWork, onDay } from '../../../src/app/ui/home/copy-day.ts';
import type { Activity } from '../../../src/domain/activity/activity-body.ts';
import { refusalOf } from '../../../src/domain/refusal/refusal.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import type { RowOf } from '../../../src/device/store/queries.ts';
import type { Uuid } from '../../../src/std/uuid.ts';

const rhkId = '0193a000-0000-7000-8000-000000000002' as Uuid;
const today = '2026-11-20' as LocalDate;

const activity: Activity = {
  date: '2026-11-19' as LocalDate,
  time: { kind: 'duration', minutes: 45 },
  category: 'tusi',
  description: 'Memeriksa berkas permohonan',
  rhkId,
  volume: 3,
  volumeUnit: 'Berkas',
  note: null,
};

test('a copy is the same work on another day, with its RHK only within the year of its plan', () => {
  expect(onDay(activity, today)).toEqual({ ...activity, date: today });
  expect(onDay(activity, '2027-01-02' as LocalDate)).toMatchObject({ date: '2027-01-02', rhkId: null });
  expect(isSameWork(activity, onDay(activity, today))).toBe(true);
  expect(isSameWork(activity, { ...activity, time: { kind: 'duration', minutes: 46 } })).toBe(false);
});

test('what a rule refuses is told by name, and the rest is saved', async () => {
  let count = 0;
  const bodies: Activity[] = [];
  const engine = {
    newId: () => `id-${++count}` as Uuid,
    save: async (_: unknown, id: Uuid, body: Activity): Promise<SaveOutcome> => {
      if (body.volume === 0) return { kind: 'refused', refusal: refusalOf('volume-without-unit', 'volume') };
      bodies.push(body);
      return { kind: 'saved', id };
    },
  } as unknown as Engine;
  const bad = { ...activity, volume: 0, description: 'Tanpa volume yang benar' };
  const rows = [activity, bad, activity].map((body) => ({ body }) as RowOf<Activity>);
  const { saved, refused } = await copyTo(engine, today, rows);
  expect(saved).toEqual(['id-1', 'id-3']);
  expect(refused.map(({ body }) => body.description)).toEqual(['Tanpa volume yang benar']);
  expect(bodies.every((body) => body.date === today)).toBe(true);
});
