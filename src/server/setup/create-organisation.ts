import { randomBytes } from 'node:crypto';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { nipDigits, parseNip } from '../../domain/nip/nip.ts';
import { instantOf } from '../../domain/time/instant.ts';
import type { SetupRequest } from '../../protocol/setup.ts';
import { assert } from '../../std/assert.ts';
import { createUuidV7 } from '../../std/uuid.ts';
import type { Database } from '../db/database.ts';
import { hashPassword } from '../people/password.ts';
import { foundOrganisation } from './found-organisation.ts';
import type { NewRecord } from '../publish/publish-records.ts';

type NewOrganisation = Extract<SetupRequest, { kind: 'organisation' }>;

/** Creates the organisation with its first unit and admin; false when the server is no longer empty. */
export async function createOrganisation(
  database: Database,
  { organisationName, unitName, zone, adminName, nip: typed, password }: NewOrganisation,
  nowMs: number,
): Promise<boolean> {
  const nip = nipDigits(typed);
  assert(nip, 'the route has checked the NIP');
  const parsed = parseNip(nip);
  const employment = parsed.kind === 'ok' ? parsed.facts.employment : 'pns';
  const newId = createUuidV7({ nowMs: () => nowMs, randomBytes: (length) => randomBytes(length) });
  const [orgId, unitId, personId] = [newId(), newId(), newId()];
  const published = (kind: string, id: NewRecord['id'], body: unknown): NewRecord => ({
    kind,
    id,
    author: orgId,
    body,
    capturedAt: instantOf(nowMs),
  });
  const records = [
    published('organisation', orgId, { name: organisationName, zone }),
    published('unit', unitId, { name: unitName, parentId: null, zone }),
    published('policy', newId(), defaultPolicy),
    published('employee', personId, { name: adminName, nip, employment, position: '', unitId, supervisorId: null }),
  ];
  const accounts = [{ personId, nip, roles: ['admin'] as const, passwordHash: await hashPassword(password) }];
  return database.transaction((client) =>
    foundOrganisation(client, { orgId, records, accounts, receivedAt: instantOf(nowMs) }),
  );
}
