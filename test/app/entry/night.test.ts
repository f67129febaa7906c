import { expect, test } from 'vitest';
import { nightJustBeen } from '../../../src/app/ui/entry/night.ts';
import { anActivity, date, duration, span } from '../../domain/activity/example.ts';

const at = (minute: number) => ({ date: date('2027-01-01'), minute });
const night = (time = span('22:00', '00:10', true)) => anActivity({ date: date('2027-01-01'), time });

test('[ACT-13] ten minutes after midnight a night until ten past is the one that has just been, of the old year too', () => {
  expect(nightJustBeen(night(), at(10))).toBe('2026-12-31');
});

test('[ACT-13] a night that goes on, the coming one in the evening, and a night of another day stay as they are', () => {
  expect(nightJustBeen(night(), at(9))).toBeNull();
  expect(
    nightJustBeen(anActivity({ date: date('2026-12-31'), time: span('22:00', '00:10', true) }), at(10)),
  ).toBeNull();
  expect(nightJustBeen(night(span('22:00', '23:00')), at(10))).toBeNull();
  expect(nightJustBeen(night(duration(130)), at(10))).toBeNull();
});
