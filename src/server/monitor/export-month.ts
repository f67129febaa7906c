import type { Pool } from 'pg';
import type { Employee } from '../../domain/employee/employee-body.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { PersonActor } from '../people/read-person.ts';
import { askMonitor, type MonitorAsked } from './read-monitor.ts';
import { readPeople } from './read-people.ts';
import { readRatings, type Ratings } from './read-ratings.ts';

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
  'indikator',
  'indikator_di_jalur',
  'indikator_perlu_perhatian',
  'menunggu_pemeriksaan',
  'menunggu_terlambat',
  'menunggu_sejak',
  'hasilKinerja',
  'perilakuKerja',
  'kuadranKinerja',
  'namaPenilai',
  'nipNrpPenilai',
];

type Row = (string | number | null)[];

const ratingWords = { 'di-atas': 'Di atas ekspektasi', sesuai: 'Sesuai ekspektasi', 'di-bawah': 'Di bawah ekspektasi' };
const predikatWords: Record<Ratings['predikat'], string> = {
  'sangat-baik': 'Sangat Baik',
  baik: 'Baik',
  'butuh-perbaikan': 'Butuh Perbaikan',
  kurang: 'Kurang',
  'sangat-kurang': 'Sangat Kurang',
};

/** One row for each person whom the asker may see in that month, null where that is nobody. */
export async function exportMonth(
  pool: Pool,
  actor: PersonActor,
  asked: MonitorAsked,
): Promise<{ month: string; rows: Row[] } | null> {
  const figures = await askMonitor(pool, actor, asked);
  if (figures === null) return null;
  const { orgId, scope, frame, month } = figures;
  const [people, superiors, ratings] = await Promise.all([
    readPeople(pool, figures),
    readSuperiors(pool, orgId, [...scope.people.values()]),
    readRatings(pool, { orgId, people: [...scope.people.keys()], month }),
  ]);
  const [year, inYear] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const rows = people.map(({ id, name, position, ...of }): Row => {
    const { nip, unitId, supervisorId } = scope.people.get(id)!;
    const superior = supervisorId ? superiors.get(supervisorId) : undefined;
    const share = of.targetMinutes === 0 ? null : Math.round((of.minutes / of.targetMinutes) * 10_000) / 100;
    const cells: Row[] = [
      [nip, name, position, frame.units.get(unitId)?.name ?? '', year, inYear, inYear],
      [of.workDays, of.days, of.minutes, of.targetMinutes, share],
      [of.targets.indicators, of.targets.onTrack, of.targets.atRisk],
      [of.awaiting.open, of.awaiting.late, of.awaiting.since ?? ''],
      ratingCells(readsRatings(actor, supervisorId) ? ratings.get(id) : undefined),
      [superior?.name ?? '', superior?.nip ?? ''],
    ];
    return cells.flat();
  });
  return { month, rows: [columns, ...rows] };
}

/** READ-21: how somebody was rated is told to admins, who hand it on to e-Kinerja, and to the superior alone. */
function readsRatings({ personId, roles }: PersonActor, supervisorId: Uuid | null): boolean {
  return roles.includes('admin') || supervisorId === personId;
}

function ratingCells(rated: Ratings | undefined): Row {
  return rated === undefined
    ? ['', '', '']
    : [ratingWords[rated.results], ratingWords[rated.conduct], predikatWords[rated.predikat]];
}

async function readSuperiors(
  pool: Pool,
  orgId: Uuid,
  people: readonly Pick<Employee, 'supervisorId'>[],
): Promise<Map<Uuid, { name: string; nip: string }>> {
  const ids = [...new Set(people.flatMap(({ supervisorId }) => supervisorId ?? []))];
  const result = await pool.query<{ id: Uuid; name: string; nip: string }>(
    `select id, body ->> 'name' as name, body ->> 'nip' as nip from record
     where org_id = $1 and id = any($2::uuid[]) and body is not null`,
    [orgId, ids],
  );
  return new Map(result.rows.map(({ id, name, nip }) => [id, { name, nip }]));
}
