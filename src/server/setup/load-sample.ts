import { instantOf } from '../../domain/time/instant.ts';
import type { Database } from '../db/database.ts';
import { hashPassword } from '../people/password.ts';
import { sampleDistrict, samplePassword } from '../sample/sample-district.ts';
import { foundOrganisation } from './found-organisation.ts';

/** Loads the sample district into an empty server; false when it is not empty. */
export async function loadSample(database: Database, nowMs: number): Promise<boolean> {
  const { orgId, records: captured, people } = sampleDistrict({ nowMs });
  // In the sample everybody had a connection, so that nothing arrived late.
  const records = captured.map((record) => ({ ...record, receivedAt: record.capturedAt }));
  // One hash for all, since the password is one and printed on the console; sixty would take seconds.
  const passwordHash = await hashPassword(samplePassword);
  const accounts = people.map((person) => ({ ...person, passwordHash }));
  return database.transaction((client) =>
    foundOrganisation(client, { orgId, records, accounts, receivedAt: instantOf(nowMs) }),
  );
}
