import type { Activity } from '../../src/domain/activity/activity-body.ts';
import type { Nip } from '../../src/domain/nip/nip.ts';
import type { WorkPlan } from '../../src/domain/work-plan/work-plan-body.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import type { Database } from '../../src/server/db/database.ts';
import { hashPassword } from '../../src/server/people/password.ts';
import { foundOrganisation } from '../../src/server/setup/found-organisation.ts';
import type { NewRecord } from '../../src/server/publish/publish-records.ts';
import type { Uuid } from '../../src/std/uuid.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;

/** A morning in November, 08.00 WIB. */
export const nowMs = Date.parse('2026-11-20T01:00:00.000Z');
export const password = 'kata-sandi-uji';

export const ids = {
  org: idOf(1),
  office: idOf(10),
  clinic: idOf(11),
  policy: idOf(20),
  officer: idOf(100),
  head: idOf(101),
  stranger: idOf(102),
  plan: idOf(200),
  rhk: idOf(201),
  strangersRhk: idOf(202),
  past: idOf(103),
  deputy: idOf(104),
  admin: idOf(105),
  skmOfficer: idOf(106),
  unitAdmin: idOf(107),
  counterOfficer: idOf(108),
};

export const nips = {
  officer: '199003152015031002' as Nip,
  head: '197508202000122001' as Nip,
  stranger: '198811022012011003' as Nip,
};

/** Also of those whom only some tests add. */
export const allNips = {
  ...nips,
  past: '197001012000031001' as Nip,
  deputy: '198002022005012001' as Nip,
  admin: '199005052015031009' as Nip,
  skmOfficer: '199106062016032001' as Nip,
  unitAdmin: '199207072017031002' as Nip,
  counterOfficer: '199308082018032003' as Nip,
};

/** Two units in two zones, a superior, an officer supervised by them, and a stranger in the other unit. */
export function smallDistrict(policy: Record<string, unknown> = {}): NewRecord[] {
  const published = (kind: string, id: Uuid, body: unknown): NewRecord => ({
    kind,
    id,
    author: ids.org,
    body,
    capturedAt: instantOf(nowMs),
  });
  const person = (name: string, nip: Nip, unitId: Uuid, supervisorId: Uuid | null) => ({
    name,
    nip,
    employment: 'pns',
    position: 'Pengelola layanan',
    unitId,
    supervisorId,
  });
  const plan = (employeeId: Uuid, rhk: Uuid) => ({
    employeeId,
    year: 2026,
    results: [
      { id: rhk, part: 'utama', title: 'Dokumen kependudukan terbit tepat waktu', serves: null, indicators: [] },
    ],
    expectations: [],
    state: { kind: 'diberikan', on: '2026-01-02' },
    replaces: null,
  });
  return [
    published('organisation', ids.org, { name: 'Kabupaten Uji', zone: 'WIB' }),
    published('unit', ids.office, { name: 'Dinas Uji', parentId: null, zone: 'WIB' }),
    published('unit', ids.clinic, { name: 'Puskesmas Uji', parentId: null, zone: 'WITA' }),
    published('policy', ids.policy, { unitId: null, dailyTargetMinutes: 450, entryLock: { kind: 'open' }, ...policy }),
    published('employee', ids.head, person('Kepala Uji', nips.head, ids.office, null)),
    published('employee', ids.officer, person('Pegawai Uji', nips.officer, ids.office, ids.head)),
    published('employee', ids.stranger, person('Orang Lain', nips.stranger, ids.clinic, null)),
    published('workPlan', ids.plan, plan(ids.officer, ids.rhk)),
    published('workPlan', idOf(203), plan(ids.stranger, ids.strangersRhk)),
  ];
}

export async function loadSmallDistrict(database: Database, policy: Record<string, unknown> = {}): Promise<void> {
  const passwordHash = await hashPassword(password);
  const accounts = (['officer', 'head', 'stranger'] as const).map((who) => ({
    personId: ids[who],
    nip: nips[who],
    roles: [],
    passwordHash,
  }));
  const founding = { orgId: ids.org, records: smallDistrict(policy), accounts, receivedAt: instantOf(nowMs) };
  await database.transaction((client) => foundOrganisation(client, founding));
}

/** A plan of the officer's that is valid to submit on that morning, with what the test wants to be different. */
export function aPlan(different: Partial<WorkPlan> = {}): WorkPlan {
  return {
    employeeId: ids.officer,
    year: 2026,
    results: [
      {
        id: idOf(301),
        part: 'utama',
        title: 'Kartu keluarga terbit tepat waktu',
        serves: null,
        indicators: [
          {
            id: idOf(302),
            aspect: 'kuantitas',
            text: 'Kartu keluarga yang diterbitkan',
            target: '1.200 dokumen',
            measure: {
              kind: 'angka',
              target: 1200,
              unit: 'dokumen',
              baseline: null,
              polarity: 'naik',
              gathers: 'jumlah',
            },
          },
        ],
      },
    ],
    expectations: [],
    state: { kind: 'diajukan', on: '2026-11-20' as Activity['date'] },
    replaces: null,
    ...different,
  };
}

/** A valid activity of the officer, with what the test wants to be different. */
export function anActivity(different: Partial<Activity> = {}): Activity {
  return {
    date: '2026-11-20' as Activity['date'],
    time: { kind: 'span', start: '07:30' as never, end: '08:15' as never, endsNextDay: false },
    category: 'tusi',
    description: 'Memeriksa berkas permohonan KTP',
    rhkId: ids.rhk,
    volume: 12,
    volumeUnit: 'Berkas',
    note: null,
    ...different,
  };
}
