import { expect, test } from 'vitest';
import { hereSince } from '../../../src/app/queries/here-since.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { anActivity, ids } from '../../support/small-district.ts';
import { officersDevice } from '../../support/test-device.ts';

const asked = { personId: ids.officer, zone: 'WIB' } as const;

test('[WKT-4] a person is here from the first of their own entries on, whatever was saved first', async () => {
  const device = officersDevice();
  expect(await hereSince(device.database, asked)).toBeNull();
  await device.save({ ...anActivity(), date: '2026-11-18' as LocalDate });
  expect(await hereSince(device.database, asked)).toBe('2026-11-18');
  await device.save({ ...anActivity(), date: '2026-11-02' as LocalDate });
  expect(await hereSince(device.database, asked)).toBe('2026-11-02');
});
