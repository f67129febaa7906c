import type { Database } from '../../src/server/db/database.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import type { ChaosDevice } from './chaos-device.ts';

interface ServerRow {
  readonly hash: string;
  readonly rev: number;
  readonly author: Uuid;
  readonly living: boolean;
  /** The hashes of all its revisions, oldest first. */
  readonly hashes: readonly string[];
}

/** All activities that the server holds, with their past. */
export async function readServerRows({ pool }: Database): Promise<Map<Uuid, ServerRow>> {
  const { rows } = await pool.query<ServerRow & { id: Uuid }>(
    `select r.id, encode(r.hash, 'hex') as hash, r.rev, r.author, r.body is not null as living,
       coalesce(array_agg(encode(v.hash, 'hex') order by v.rev) filter (where v.id is not null), '{}')
         || encode(r.hash, 'hex') as hashes
     from record r left join revision v using (org_id, id) where r.kind = 'activity'
     group by r.org_id, r.id`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Acknowledged words that the server does not hold, newer words of the same record excepted. */
export function lostOf(acknowledged: ReadonlyMap<Uuid, string>, rows: ReadonlyMap<Uuid, ServerRow>): Uuid[] {
  return [...acknowledged].flatMap(([id, hash]) => (rows.get(id)?.hashes.includes(hash) ? [] : [id]));
}

/** Records whose newest save is not what the server holds. */
export function unsettledOf(devices: readonly ChaosDevice[], rows: ReadonlyMap<Uuid, ServerRow>): Uuid[] {
  return devices.flatMap(({ book }) =>
    [...book].flatMap(([id, { hashes }]) => (rows.get(id)?.hash === hashes.at(-1) ? [] : [id])),
  );
}

/** Records nobody saved, and records that hold one save twice, or more revisions than saves. */
export function doubledOf(devices: readonly ChaosDevice[], rows: ReadonlyMap<Uuid, ServerRow>): Uuid[] {
  const saves = new Map(devices.flatMap(({ book }) => [...book].map(([id, { hashes }]) => [id, hashes] as const)));
  return [...rows].flatMap(([id, { hashes, rev }]) => {
    const saved = saves.get(id);
    const once = new Set(hashes).size === hashes.length && hashes.length === rev;
    return saved !== undefined && once && hashes.every((hash) => saved.includes(hash)) ? [] : [id];
  });
}

/** Where a device shows other living records of a person than the server holds. */
export async function differencesOf(
  { device }: ChaosDevice,
  authors: readonly Uuid[],
  rows: ReadonlyMap<Uuid, ServerRow>,
): Promise<string[]> {
  const differences: string[] = [...device.different];
  for (const author of authors) {
    const shown = (await device.activities(author)).map(({ id, hash }) => `${id} ${hash}`).toSorted();
    const held = [...rows].flatMap(([id, row]) => (row.author === author && row.living ? [`${id} ${row.hash}`] : []));
    if (shown.join() !== held.toSorted().join()) differences.push(author);
  }
  return differences;
}
