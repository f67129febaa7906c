import { ownValue } from '../../../std/own-value.ts';
export type DatabaseFaultCause =
  | 'blocked'
  | 'newer'
  | 'full'
  | 'private'
  | 'deleted'
  | 'closed'
  | 'slow'
  | 'damaged'
  | 'insecure'
  | 'outdated'
  | 'unknown';

const causes: Readonly<Record<string, DatabaseFaultCause>> = {
  BlockedError: 'blocked',
  // Dexie closes a database that another tab brings to a newer schema.
  DatabaseClosedError: 'blocked',
  DatabaseUpgraded: 'newer',
  VersionError: 'newer',
  QuotaExceededError: 'full',
  MissingAPIError: 'private',
  InvalidStateError: 'private',
  SecurityError: 'private',
  StorageForbidden: 'private',
  InsecureContext: 'insecure',
  TooOldBrowser: 'outdated',
  DatabaseDeleted: 'deleted',
  DatabaseClosedByBrowser: 'closed',
  OpenTimeoutError: 'slow',
  // Chromium's words for a store on disk that it cannot read.
  UnknownError: 'damaged',
  DataError: 'damaged',
  NotReadableError: 'damaged',
};

/** What an error's name means for the person. */
export function databaseFaultCause(name: string): DatabaseFaultCause {
  return ownValue(causes, name) ?? 'unknown';
}
