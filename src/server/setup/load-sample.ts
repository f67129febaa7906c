import { instantOf } from '../../domain/time/instant.ts';
import type { Database } from '../db/database.ts';
import { hashPassword } from '../people/password.ts';
import { sampleDistrict, samplePassword } from '../sample/sample-district.ts';
import type { EvidenceStore } from '../evidence/evidence-store.ts';
import { loadSampleEvidence } from './load-sample-evidence.ts';
import { foundOrganisation } from './found-organisation.ts';

/** Loads the sample district into an empty server; false when it is not empty. */
export async function loadSample(
  { database, store }: { database: Database; store: EvidenceStore },
  nowMs: number,
): Promise<boolean> {
  const district = sampleDistrict({ nowMs });
  const { orgId, records: captured, people } = district;
  // In the sample everybody had a connection, so that nothing arrived late.
  const records = captured.map((record) => ({ ...record, receivedAt: record.capturedAt }));
  // One hash for all, since the password is one and printed on the console; sixty would take seconds.
  const passwordHash = await hashPassword(samplePassword);
  const accounts = people.map((person) => ({ ...person, passwordHash }));
  return database.transaction(async (client) => {
    const loaded = await foundOrganisation(client, { orgId, records, accounts, receivedAt: instantOf(nowMs) });
    if (loaded) await loadSampleEvidence(client, store, district);
    return loaded;
  });
}
