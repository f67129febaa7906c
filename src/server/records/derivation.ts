import type { PoolClient } from 'pg';
import type { Instant } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import { eachAlone } from '../db/each-alone.ts';
import { faultFacts } from '../faults/fault-facts.ts';
import type { Writing } from './writing.ts';

export interface DerivationContext {
  readonly orgId: Uuid;
  readonly receivedAt: Instant;
}

/** What follows from records and can be worked out anew at any time, for each subject alone. */
export interface Derivation {
  readonly name: string;
  /** Whom a writing concerns; none where it is of another kind. */
  readonly subjects: (writing: Writing) => readonly Uuid[];
  /** Works it out for these. Gives back what there is to write because of it. */
  readonly derive: (
    client: PoolClient,
    context: DerivationContext,
    subjects: readonly Uuid[],
  ) => Promise<readonly Writing[]>;
}

export type Write = (writings: readonly Writing[]) => Promise<unknown>;

/**
 * Derives for each of the subjects. What fails undoes nothing but itself: the cause is noted in `derivation_due`, from
 * where it is logged and tried again, and whatever was written stays.
 */
export async function deriveFor(
  client: PoolClient,
  context: DerivationContext,
  { derivation, subjects, write }: { derivation: Derivation; subjects: readonly Uuid[]; write: Write },
): Promise<void> {
  const work = async (some: readonly Uuid[]) => {
    await client.query('savepoint deriving');
    try {
      await write(await derivation.derive(client, context, some));
      await client.query('release savepoint deriving');
      return some.length;
    } catch (error) {
      await client.query('rollback to savepoint deriving');
      throw error;
    }
  };
  await eachAlone([...new Set(subjects)].toSorted(), work, (error, subject) =>
    noteDue(client, { orgId: context.orgId, name: derivation.name, subject }, error),
  );
}

async function noteDue(
  client: PoolClient,
  { orgId, name, subject }: { orgId: Uuid; name: string; subject: Uuid },
  error: unknown,
): Promise<void> {
  await client.query(
    `insert into derivation_due as due (org_id, name, subject, cause) values ($1, $2, $3, $4)
     on conflict (org_id, name, subject) do update set cause = excluded.cause, tries = due.tries + 1`,
    [orgId, name, subject, JSON.stringify(faultFacts(error))],
  );
}
