import type { Pool } from 'pg';
import type { Monitor } from '../../protocol/monitor.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { PersonActor } from '../people/read-person.ts';
import { monitorScope, readFrame } from './monitor-scope.ts';
import { readPeopleSums } from './read-monitor.ts';

/** Names of columns as SIASN's kinerja periodik has them, where they fit (reference §2.7); our own are in words. */
const columns = [
  'nip',
  'nama',
  'jabatan',
  'unorNama',
  'tahun',
  'bulanMulaiPenilaian',
  'bulanSelesaiPenilaian',
  'hari_kerja',
  'hari_mencatat',
  'menit',
  'target_menit',
  'persentase',
  'namaPenilai',
  'nipNrpPenilai',
];

/** One row for each person whom the asker may see, of the month that `monitor` tells of. */
export async function exportMonth(
  pool: Pool,
  actor: PersonActor,
  { monitor, unit }: { monitor: Pick<Monitor, 'month' | 'today'>; unit: Uuid | null },
): Promise<(string | number | null)[][]> {
  const frame = await readFrame(pool, actor.orgId);
  const scope = await monitorScope(pool, actor, { unit, units: frame.units });
  if (scope === null) return [columns];
  const { month, today } = monitor;
  const sums = await readPeopleSums(pool, { orgId: actor.orgId, scope, frame, month, today });
  const superiors = await readSuperiors(pool, actor.orgId, [...scope.people.values()]);
  const [year, inYear] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const rows = sums.map(({ id, days, workDays, minutes, targetMinutes }) => {
    const { nip, name, position, unitId, supervisorId } = scope.people.get(id)!;
    const superior = supervisorId ? superiors.get(supervisorId) : undefined;
    const share = targetMinutes === 0 ? null : Math.round((minutes / targetMinutes) * 10_000) / 100;
    return [
      nip,
      name,
      position,
      frame.units.get(unitId)?.name ?? '',
      year,
      inYear,
      inYear,
      workDays,
      days,
      minutes,
      targetMinutes,
      share,
      superior?.name ?? '',
      superior?.nip ?? '',
    ];
  });
  return [columns, ...rows];
}

async function readSuperiors(
  pool: Pool,
  orgId: Uuid,
  people: readonly { readonly supervisorId: Uuid | null }[],
): Promise<Map<Uuid, { name: string; nip: string }>> {
  const ids = [...new Set(people.flatMap(({ supervisorId }) => supervisorId ?? []))];
  const result = await pool.query<{ id: Uuid; name: string; nip: string }>(
    `select id, body ->> 'name' as name, body ->> 'nip' as nip from record
     where org_id = $1 and id = any($2::uuid[]) and body is not null`,
    [orgId, ids],
  );
  return new Map(result.rows.map(({ id, name, nip }) => [id, { name, nip }]));
}
