import { expect, test } from 'vitest';
import { surveyResponseKind } from '../../../src/domain/survey-response/survey-response-kind.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { sha256 } from '../../../src/device/platform.ts';
import { moveUnsent } from '../../../src/device/store/move-unsent.ts';
import { nextBatch, outboxSummary } from '../../../src/device/store/outbox.ts';
import { saveRecord } from '../../../src/device/store/save-record.ts';
import { aResponse } from '../../domain/survey-response/example.ts';
import { nowMs } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';

test('what a tablet had not sent under its earlier name goes under the new one, and is there once', async () => {
  const [before, after] = [new TestDevice(''), new TestDevice('')];
  const ids = [before.newId(), before.newId()];
  for (const id of ids) {
    const save = { kind: surveyResponseKind, id, author: before.deviceId, body: aResponse() };
    await saveRecord(before.database, { ...save, capturedAt: instantOf(nowMs) }, sha256);
  }
  expect(await moveUnsent(before.database, after.database, after.deviceId)).toBe(2);
  expect(await moveUnsent(before.database, after.database, after.deviceId)).toBe(0);
  expect(await outboxSummary(before.database)).toMatchObject({ waiting: 0 });
  expect(await before.database.records.count()).toBe(0);
  const { changes } = await nextBatch(after.database, { changes: 10, bytes: 100_000 });
  expect(changes.map((change) => change.id)).toEqual(ids);
  expect((await after.database.records.toArray()).map((row) => row.author)).toEqual([after.deviceId, after.deviceId]);
});
