import { employee } from '../../domain/employee/employee.ts';
import { peerOpinion } from '../../domain/peer-opinion/peer-opinion.ts';
import { peerRequest } from '../../domain/peer-request/peer-request.ts';
import type { PeerRequest } from '../../domain/peer-request/peer-request-body.ts';
import type { Period } from '../../domain/period/period.ts';
import { recordsAbout, recordsOfKind, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase, OutboxEntry } from '../../device/store/database.ts';
import { outboxEntriesOf } from '../../device/store/outbox.ts';
import type { Uuid } from '../../std/uuid.ts';
import { firstRead } from './feedback-of.ts';

/** A request to the person, and whether it was answered. */
export interface PeerRequestItem {
  readonly row: RowOf<PeerRequest>;
  readonly answeredOn: string | null;
  readonly unsent: OutboxEntry | undefined;
}

/** What the person was asked about colleagues, newest first. */
export async function readPeerRequests(database: DeviceDatabase, peerId: Uuid): Promise<PeerRequestItem[]> {
  const rows = (await recordsOfKind(database, peerRequest)).filter((row) => row.body.peerId === peerId);
  return Promise.all(
    rows.toReversed().map(async (row) => {
      const read = await firstRead(database, row.id);
      const unsent = read ? await outboxEntriesOf(database, [read.id]) : new Map<Uuid, OutboxEntry>();
      return { row, answeredOn: read?.body.date ?? null, unsent: read ? unsent.get(read.id) : undefined };
    }),
  );
}

/** How often the person was asked about colleagues, and how many still wait. */
export async function countPeerRequests(
  database: DeviceDatabase,
  peerId: Uuid,
): Promise<{ asked: number; open: number }> {
  const items = await readPeerRequests(database, peerId);
  return { asked: items.length, open: items.filter((one) => one.answeredOn === null).length };
}

/** Who was asked about a person's period, what came back without names, and who else could be asked. */
export async function readPeersOf(
  database: DeviceDatabase,
  { ratedId, period, askerId }: { ratedId: Uuid; period: Period; askerId: Uuid },
) {
  const [requests, opinions, people] = await Promise.all([
    recordsAbout(database, peerRequest, ratedId),
    recordsAbout(database, peerOpinion, ratedId),
    recordsOfKind(database, employee),
  ]);
  const asked = requests.filter((row) => row.body.period === period);
  const taken = new Set<Uuid>([ratedId, askerId, ...asked.map((row) => row.body.peerId)]);
  return {
    asked: asked.length,
    opinions: opinions.filter((row) => row.body.period === period).map((row) => row.body),
    // Those whom the asker supervises too: their channels are on this device, so that it knows who was asked.
    colleagues: people
      .filter((one) => !taken.has(one.id) && one.body.supervisorId === askerId)
      .toSorted((a, b) => (a.body.name < b.body.name ? -1 : 1)),
  };
}
