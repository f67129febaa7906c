import type { PoolClient } from 'pg';
import type { Uuid } from '../../std/uuid.ts';
import { namedId } from './named-id.ts';
import { readStanding } from '../records/read-records.ts';

/**
 * Under which id the organisation's record of each of these names stands, or would: the id of the name, or where
 * somebody else's record has lain under it since before such ids were the server's alone, of the name with a number.
 */
export async function idsByName(
  client: PoolClient,
  { orgId, kind }: { orgId: Uuid; kind: string },
  names: readonly string[],
): Promise<Map<string, Uuid>> {
  const found = new Map<string, Uuid>();
  let open = names;
  for (let turn = 1; open.length > 0; turn++) {
    const ids = new Map(open.map((name) => [name, namedId(turn === 1 ? name : `${name} ${turn}`)]));
    const standing = await readStanding(client, orgId, [...ids.values()]);
    open = open.filter((name) => {
      const id = ids.get(name)!;
      const current = standing.get(id)?.current;
      if (current !== undefined && (current.author !== orgId || current.kind !== kind)) return true;
      found.set(name, id);
      return false;
    });
  }
  return found;
}
