export type DatabaseFaultCause = 'blocked' | 'newer' | 'full' | 'private' | 'unknown';

const causes: Readonly<Record<string, DatabaseFaultCause>> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
  // Dexie closes a database that another tab brings to a newer schema.
  DatabaseClosedError: 'blocked',
  MissingAPIError: 'private',
  InvalidStateError: 'private',
  SecurityError: 'private',
};

/** What an error's name means for the person. */
export function databaseFaultCause(name: string): DatabaseFaultCause {
  return causes[name] ?? 'unknown';
}
