import type { FastifyBaseLogger } from 'fastify';
import { instantOf } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { Database } from '../db/database.ts';
import { faultFacts } from '../faults/fault-facts.ts';
import { writeRecords } from './write-records.ts';
import { derivations } from './after-write.ts';

interface Due {
  org_id: Uuid;
  name: string;
  subject: Uuid;
  cause: string;
}

/** Tries again what could not be derived, each alone, and logs the cause of what still cannot. Gives back how many succeeded. */
export async function retryDerivations(
  { pool, transaction }: Database,
  nowMs: number,
  log: Pick<FastifyBaseLogger, 'error'>,
): Promise<number> {
  const { rows } = await pool.query<Due>('select org_id, name, subject, cause from derivation_due order by since');
  let done = 0;
  for (const { org_id: orgId, name, subject, cause } of rows) {
    const derivation = derivations.find((one) => one.name === name);
    if (derivation === undefined) continue;
    const context = { orgId, deviceId: null, receivedAt: instantOf(nowMs) };
    try {
      await transaction(async (client) => {
        await writeRecords(client, context, await derivation.derive(client, context, [subject]));
        await client.query('delete from derivation_due where org_id = $1 and name = $2 and subject = $3', [
          orgId,
          name,
          subject,
        ]);
      });
      done++;
    } catch (error) {
      log.error({ derivation: name, subject, first: cause, ...faultFacts(error) }, 'a derivation failed');
    }
  }
  return done;
}
