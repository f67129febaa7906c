import { beforeEach, expect, test } from 'vitest';
import type { Engine } from '../../../src/app/engine/engine.ts';
import { entriesBetween } from '../../../src/app/queries/logged-entry.ts';
import { searchEntries } from '../../../src/app/queries/search-entries.ts';
import { sentInMonth } from '../../../src/app/queries/sent-in-month.ts';
import { unsentEntries } from '../../../src/app/queries/unsent-entries.ts';
import { refusalOf } from '../../../src/domain/refusal/refusal.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { anActivity, ids, nips } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';

let device: TestDevice;
let engine: Engine;

beforeEach(() => {
  device = new TestDevice('http://nowhere.invalid');
  const person = { orgId: ids.org, personId: ids.officer, unitId: ids.office };
  device.session = { ...person, name: 'Pegawai', nip: nips.officer, roles: [] };
  engine = { database: device.database, session: device.session } as unknown as Engine;
});

function save(date: string, description: string): Promise<Uuid> {
  return device.save({ ...anActivity(), date: date as LocalDate, description });
}

async function searched(text: string): Promise<readonly Uuid[]> {
  let last: readonly Uuid[] = [];
  for await (const found of searchEntries(engine, text)) last = found;
  return last;
}

test('a search finds every word in any month, newest first, also across months without entries', async () => {
  const old = await save('2025-11-03', 'Rapat koordinasi kecamatan');
  await save('2026-10-01', 'Memeriksa berkas permohonan');
  const recent = await save('2026-11-02', 'Menyiapkan RAPAT dan koordinasi');
  expect(await searched('koordinasi rapat')).toEqual([recent, old]);
  expect(await searched('tidak ada yang begini')).toEqual([]);
});

test('what is not sent is found in any month, and deletions are counted apart', async () => {
  const waiting = await save('2026-10-01', 'Memeriksa berkas permohonan');
  const refused = await save('2026-11-02', 'Menyiapkan rapat koordinasi');
  await device.database.outbox.update(refused, { state: 'refused', refusal: refusalOf('unstorable') });
  const deleted = await save('2026-11-03', 'Catatan yang keliru dibuat');
  await device.database.records.update(deleted, { deleted: 1, body: null });
  const found = await unsentEntries(engine, 'waiting');
  expect(found.entries.map(({ row }) => row.id)).toEqual([waiting]);
  expect(found.deletions).toBe(1);
  expect((await unsentEntries(engine, 'repair')).entries.map(({ row }) => row.id)).toEqual([refused]);
});

test('an entry counts as sent only once nothing of it is unsent', async () => {
  const sent = await save('2026-11-02', 'Menyiapkan rapat koordinasi');
  await save('2026-11-03', 'Memeriksa berkas permohonan');
  await device.database.outbox.delete(sent);
  expect(await sentInMonth(engine, '2026-11')).toBe(1);
  const [first, second] = await entriesBetween(engine, '2026-11', '2026-11');
  expect([first?.unsent?.state, second?.unsent]).toEqual(['waiting', undefined]);
});
