import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { databaseFaultCause } from '../../../src/app/ui/shared/database-fault-cause.ts';
import { faultName } from '../../../src/app/state/fault-name.ts';

test('what keeps the database shut is told apart by the name of the error', () => {
  expect(databaseFaultCause('VersionError')).toBe('newer');
  expect(databaseFaultCause('QuotaExceededError')).toBe('full');
  expect(databaseFaultCause('BlockedError')).toBe('blocked');
  expect(databaseFaultCause('DatabaseDeleted')).toBe('deleted');
  expect(databaseFaultCause('SecurityError')).toBe('private');
  expect(databaseFaultCause('SomethingNew')).toBe('unknown');
});

test('the error at the bottom counts, not the one that Dexie wraps it in', () => {
  const inner = new DOMException('no room', 'QuotaExceededError');
  expect(faultName(new Dexie.AbortError('aborted', inner as never))).toBe('QuotaExceededError');
  expect(faultName(new TypeError('x'))).toBe('TypeError');
  expect(faultName('not an error')).toBe('unknown');
});
