import type { PoolClient } from 'pg';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Publisher } from '../publish/publish-record.ts';
import { movePerson } from './move-person.ts';
import { readEmployee } from './stored-employee.ts';

export interface Succession {
  /** Whose people they were. */
  readonly personId: Uuid;
  readonly supervisorId: Uuid;
  readonly from: LocalDate;
}

/**
 * EMP-4: from a day on all whom somebody supervises have another superior, each in the unit where they are. Who of them
 * becomes the superior comes under the one above. Gives back how many were moved or are planned to be.
 */
export async function succeedSuperior(
  client: PoolClient,
  publisher: Publisher,
  { personId, supervisorId, from, newId }: Succession & { readonly newId: () => Uuid },
): Promise<number> {
  const before = await readEmployee(client, publisher.orgId, personId);
  const { rows } = await client.query<{ id: Uuid; unitId: Uuid }>(
    `select id, body ->> 'unitId' as "unitId" from record
     where org_id = $1 and author = org_id and kind = 'employee' and body ->> 'supervisorId' = $2 and not body ? 'leftOn'
     order by id = $3 desc, id`,
    [publisher.orgId, personId, supervisorId],
  );
  for (const { id, unitId } of rows) {
    const above = id === supervisorId ? before.body.supervisorId : supervisorId;
    await movePerson(client, publisher, { personId: id, unitId, supervisorId: above, from, id: newId() });
  }
  return rows.length;
}
