import { beforeEach, expect, test } from 'vitest';
import { resendChange } from '../../../src/device/store/resend-change.ts';
import { refusalOf } from '../../../src/domain/refusal/refusal.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { anActivity, nowMs } from '../../support/small-district.ts';
import { officersDevice, type TestDevice } from '../../support/test-device.ts';

let device: TestDevice;

beforeEach(() => {
  device = officersDevice();
});

test('[SYN-7] a refused change goes back in the queue as it was captured', async () => {
  const id = await device.save(anActivity());
  const capturedAt = instantOf(nowMs - 86_400_000);
  await device.database.records.update(id, { capturedAt });
  await device.database.outbox.update(id, { state: 'refused', refusal: refusalOf('unstorable') });
  expect(await resendChange(device.database, id)).toBe(true);
  expect(await device.database.outbox.get(id)).toMatchObject({ state: 'waiting', refusal: null });
  expect(await device.database.records.get(id)).toMatchObject({ capturedAt });
});

test('what is not refused stays as it is', async () => {
  const id = await device.save(anActivity());
  expect(await resendChange(device.database, id)).toBe(false);
});
