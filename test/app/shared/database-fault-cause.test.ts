import { expect, test } from 'vitest';
import { databaseFaultCause } from '../../../src/app/ui/shared/database-fault-cause.ts';

test.each([
  ['VersionError', 'newer'],
  ['QuotaExceededError', 'full'],
  ['DatabaseClosedError', 'blocked'],
  ['MissingAPIError', 'private'],
  ['TypeError', 'unknown'],
])('%s means %s', (name, cause) => expect(databaseFaultCause(name)).toBe(cause));
