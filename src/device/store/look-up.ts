import { kinds } from '../../domain/kinds.ts';
import type { FoundRecord, Lookup } from '../../domain/registry/record-kind.ts';
import type { DeviceDatabase } from './database.ts';
import { recordById, recordsAbout, recordsInChannel } from './queries.ts';

/** The records that a kind's rules ask to see, as far as this device has them. */
export async function lookUp(database: DeviceDatabase, lookups: readonly Lookup[]): Promise<FoundRecord[]> {
  const found = await Promise.all(
    lookups.map(async (lookup): Promise<FoundRecord[]> => {
      const kind = kinds.get(lookup.kind);
      if (kind === undefined) return [];
      if ('channel' in lookup) return recordsInChannel(database, kind, lookup.channel);
      if ('about' in lookup) return recordsAbout(database, kind, lookup.about);
      const row = await recordById(database, kind, lookup.id);
      return row === undefined ? [] : [row];
    }),
  );
  return found.flat();
}
