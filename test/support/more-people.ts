import type { Nip } from '../../src/domain/nip/nip.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import type { Database } from '../../src/server/db/database.ts';
import { publishRecords } from '../../src/server/publish/publish-records.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { ids, allNips, nowMs } from './small-district.ts';

/** The day on which the officer came from `past` to `head`. */
const movedOn = '2026-11-10';

/**
 * Adds to the small district: the officer's superior until `movedOn`, somebody who may stand in for the head, and one
 * who is admin and pimpinan. None of them supervises anybody now.
 */
export async function addPeople({ pool, transaction }: Database): Promise<void> {
  const receivedAt = instantOf(nowMs);
  const person = (name: string, nip: Nip, id: Uuid, unitId: Uuid = ids.clinic) => ({
    kind: 'employee',
    id,
    author: ids.org,
    capturedAt: receivedAt,
    body: { name, nip, employment: 'pns', position: 'Analis', unitId, supervisorId: null },
  });
  await transaction((client) =>
    publishRecords(client, { orgId: ids.org, receivedAt }, [
      person('Atasan Lama', allNips.past, ids.past),
      person('Pengganti Kepala', allNips.deputy, ids.deputy),
      person('Admin Uji', allNips.admin, ids.admin),
    ]),
  );
  const history = [{ until: movedOn, unitId: ids.office, supervisorId: ids.past }];
  await pool.query(`update record set body = body || jsonb_build_object('history', $2::jsonb) where id = $1`, [
    ids.officer,
    JSON.stringify(history),
  ]);
  for (const who of ['past', 'deputy', 'admin'] as const) {
    await pool.query(
      `insert into account (org_id, person_id, nip, password_hash, roles)
       select org_id, $1, $2, password_hash, $3 from account where person_id = $4`,
      [ids[who], allNips[who], who === 'admin' ? ['admin', 'pimpinan'] : [], ids.officer],
    );
  }
}

const rightOf = { skmOfficer: 'petugas-skm', unitAdmin: 'admin-unit', counterOfficer: 'petugas-loket' } as const;

/** Three people of the office, each trusted with one right there. */
export async function addOfficers({ pool, transaction }: Database): Promise<void> {
  const receivedAt = instantOf(nowMs);
  const officers = ['skmOfficer', 'unitAdmin', 'counterOfficer'] as const;
  const bodyOf = (who: (typeof officers)[number]) => ({
    name: `Petugas ${who}`,
    nip: allNips[who],
    employment: 'pns',
    position: 'Petugas',
    unitId: ids.office,
    supervisorId: null,
  });
  await transaction((client) =>
    publishRecords(
      client,
      { orgId: ids.org, receivedAt },
      officers.map((who) => ({
        kind: 'employee',
        id: ids[who],
        author: ids.org,
        capturedAt: receivedAt,
        body: bodyOf(who),
      })),
    ),
  );
  for (const who of officers) {
    await pool.query(
      `insert into account (org_id, person_id, nip, password_hash, rights)
       select org_id, $1, $2, password_hash, $3 from account where person_id = $4`,
      [ids[who], allNips[who], [rightOf[who]], ids.officer],
    );
  }
}
