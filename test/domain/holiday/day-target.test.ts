import { describe, expect, test } from 'vitest';
import { dayTarget } from '../../../src/domain/holiday/day-target.ts';
import type { Holiday } from '../../../src/domain/holiday/holiday-body.ts';
import { addDays, type LocalDate } from '../../../src/domain/time/local-date.ts';

const monday = '2026-11-16' as LocalDate;
const days = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n));
const ramadan: Holiday = {
  type: 'ramadan',
  name: 'Ramadan 1448 H',
  date: '2026-11-01' as LocalDate,
  until: '2026-11-30' as LocalDate,
};
const minutesOf = (policy: { dailyTargetMinutes: number; workWeek?: 5 | 6 }, holidays: Holiday[] = []) =>
  days.map((day) => dayTarget(day, policy, holidays).minutes);
const sum = (minutes: number[]) => minutes.reduce((all, one) => all + one, 0);

describe('the target of a day', () => {
  test('[HARI-2] five days of 7 h 30 make the 37 h 30 of Perpres 21/2023, on Fridays too', () => {
    expect(minutesOf({ dailyTargetMinutes: 450 })).toEqual([450, 450, 450, 450, 450, 0, 0]);
    expect(sum(minutesOf({ dailyTargetMinutes: 450 }))).toBe(37.5 * 60);
  });

  test('[HARI-3] six days make the same week, with a short Friday', () => {
    const minutes = minutesOf({ dailyTargetMinutes: 450, workWeek: 6 });
    expect(minutes).toEqual([390, 390, 390, 390, 270, 420, 0]);
    expect(sum(minutes)).toBe(37.5 * 60);
  });

  test('[HARI-4] in Ramadan a week has 32 h 30, with five days as with six', () => {
    expect(minutesOf({ dailyTargetMinutes: 450 }, [ramadan])).toEqual([390, 390, 390, 390, 390, 0, 0]);
    expect(sum(minutesOf({ dailyTargetMinutes: 450, workWeek: 6 }, [ramadan]))).toBe(32.5 * 60);
    const after = dayTarget('2026-12-01' as LocalDate, { dailyTargetMinutes: 450 }, [ramadan]);
    expect(after).toEqual({ kind: 'work', minutes: 450 });
  });

  test('another target of a district is kept in proportion', () => {
    expect(minutesOf({ dailyTargetMinutes: 300, workWeek: 6 })).toEqual([260, 260, 260, 260, 180, 280, 0]);
  });

  test('[HARI-1] holidays and weekends ask for no work, and say why', () => {
    const eve: Holiday = { type: 'cuti-bersama', name: 'Cuti bersama', date: days[1]!, until: days[2]! };
    expect(minutesOf({ dailyTargetMinutes: 450 }, [eve, ramadan])).toEqual([390, 0, 0, 390, 390, 0, 0]);
    expect(dayTarget(days[2]!, { dailyTargetMinutes: 450 }, [eve])).toEqual({ kind: 'rest', minutes: 0, holiday: eve });
    expect(dayTarget(days[6]!, { dailyTargetMinutes: 450 }, [eve])).toEqual({
      kind: 'rest',
      minutes: 0,
      holiday: null,
    });
  });
});
