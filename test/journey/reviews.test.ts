import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { joinInboxes, readOldInbox, readRecentInbox } from '../../src/app/queries/inbox.ts';
import { verdictsOn } from '../../src/app/queries/verdicts.ts';
import { activity } from '../../src/domain/activity/activity.ts';
import { achievementKind } from '../../src/domain/achievement/achievement-kind.ts';
import type { Review } from '../../src/domain/review/review-body.ts';
import { reviewKind } from '../../src/domain/review/review-kind.ts';
import type { LocalDate } from '../../src/domain/time/local-date.ts';
import { workPlanKind } from '../../src/domain/work-plan/work-plan-kind.ts';
import { readYearPlans } from '../../src/app/queries/year-plans.ts';
import { discardChange } from '../../src/device/store/discard-change.ts';
import { recordById } from '../../src/device/store/queries.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { aPhoto } from '../support/photos.ts';
import { anActivity, aPlan, ids } from '../support/small-district.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let officer: TestDevice;
let head: TestDevice;
const today = '2026-11-20' as LocalDate;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  [officer, head] = [new TestDevice(server.origin), new TestDevice(server.origin)];
  await officer.signIn('officer');
  await head.signIn('head');
  await officer.sync();
  await head.sync();
});

const inbox = async () => {
  const query = { personId: ids.head, today };
  const [old, recent] = await Promise.all([readOldInbox(head.database, query), readRecentInbox(head.database, query)]);
  return joinInboxes(old, recent).items.map((item) => item.row.id);
};

/** The head's word on what stands on their own device. */
async function judge(id: Uuid, verdict: Review['verdict'] = { kind: 'disetujui' }): Promise<Uuid> {
  const row = (await head.database.records.get(id))!;
  const { date, state } = row.body as { date?: LocalDate; state?: { on: LocalDate } };
  const subjectKind = row.kind as Review['subjectKind'];
  const subject = { subjectKind, subjectId: id, subjectHash: row.hash, employeeId: row.author };
  return head.write(reviewKind, { ...subject, date: date ?? state!.on, verdict });
}

/** What the officer's device shows of their entry. */
async function shown(id: Uuid) {
  const row = await recordById(officer.database, activity, id);
  return row && (await verdictsOn(officer.database, [row])).get(id);
}

/** An entry that both have. */
async function logged(description: string): Promise<Uuid> {
  const id = await officer.save(anActivity({ description }));
  await officer.sync();
  await head.sync();
  return id;
}

describe('between a person and their superior, each without network for a while', () => {
  test('[REV-6] an entry waits, is sent back, mended, and approved; then it waits no more', async () => {
    const id = await logged('Memeriksa berkas pindah');
    expect(await inbox()).toContain(id);
    head.link = 'cut';
    await judge(id, { kind: 'dikembalikan', reason: 'Sebutkan berapa berkas' });
    expect(await inbox()).not.toContain(id);
    head.link = 'whole';
    await head.sync();
    officer.link = 'cut';
    await officer.sync();
    expect(await shown(id)).toBeUndefined();
    officer.link = 'whole';
    await officer.sync();
    expect(await shown(id)).toMatchObject({ kind: 'dikembalikan', reason: 'Sebutkan berapa berkas', by: ids.head });
    await officer.save(anActivity({ description: 'Memeriksa 12 berkas pindah' }), id);
    expect(await shown(id)).toBeUndefined();
    await officer.sync();
    await head.sync();
    expect(await inbox()).toContain(id);
    await judge(id);
    await head.sync();
    await officer.sync();
    expect(await shown(id)).toMatchObject({ kind: 'disetujui' });
    expect(await inbox()).not.toContain(id);
  });

  test('[REV-12] what was sent back for want of evidence goes back to the superior when the photo is there', async () => {
    const counted = async (id: Uuid) => {
      const found = await server.database.pool.query('select from awaiting where subject_id = $1', [id]);
      return found.rowCount;
    };
    const id = await logged('Memasang spanduk pelayanan');
    await judge(id, { kind: 'dikembalikan', reason: 'Lampirkan bukti dukung.' });
    await head.sync();
    await officer.sync();
    expect(await shown(id)).toMatchObject({ kind: 'dikembalikan' });
    expect([await inbox(), await counted(id)]).toEqual([expect.not.arrayContaining([id]), 0]);
    await officer.attachPhoto(id, aPhoto());
    expect(await shown(id)).toBeUndefined();
    await officer.sync();
    await head.sync();
    expect([await shown(id), await counted(id)]).toEqual([undefined, 1]);
    expect(await inbox()).toContain(id);
    await judge(id, { kind: 'dikembalikan', reason: 'Fotonya masih buram.' });
    expect(await inbox()).not.toContain(id);
    await head.sync();
    await officer.sync();
    expect(await shown(id)).toMatchObject({ reason: 'Fotonya masih buram.' });
    expect([await inbox(), await counted(id)]).toEqual([expect.not.arrayContaining([id]), 0]);
  });

  test('[REV-7] an edit that meets an approval is refused and kept; the server’s state wins', async () => {
    const id = await logged('Menyusun laporan bulanan');
    [officer.link, head.link] = ['cut', 'cut'];
    await officer.save(anActivity({ description: 'Menyusun laporan bulanan dan lampiran' }), id);
    await judge(id);
    head.link = 'whole';
    await head.sync();
    officer.link = 'whole';
    await officer.sync();
    expect(await officer.database.outbox.get(id)).toMatchObject({
      state: 'refused',
      refusal: { code: 'approved-locked' },
    });
    const kept = await recordById(officer.database, activity, id);
    expect(kept?.body.description).toBe('Menyusun laporan bulanan dan lampiran');
    expect(await discardChange(officer.database, id)).toBe(true);
    expect(await shown(id)).toMatchObject({ kind: 'disetujui' });
  });

  test('[REV-6] an approval that meets an edit is kept, means nothing, and the entry waits again', async () => {
    const id = await logged('Rapat koordinasi pekan ini');
    head.link = 'cut';
    await judge(id);
    await officer.save(anActivity({ description: 'Rapat koordinasi dan notulen' }), id);
    await officer.sync();
    head.link = 'whole';
    await head.sync();
    expect(await head.database.outbox.count()).toBe(0);
    await officer.sync();
    expect(await shown(id)).toBeUndefined();
    expect(await inbox()).toContain(id);
  });

  test('[REV-9] a verdict taken back before it was sent never reaches the other', async () => {
    const id = await logged('Mengarsipkan surat masuk');
    head.link = 'cut';
    const verdict = await judge(id);
    await head.write(reviewKind, null, verdict);
    expect(await inbox()).toContain(id);
    head.link = 'whole';
    await head.sync();
    await officer.sync();
    expect(await shown(id)).toBeUndefined();
  });

  test('[SKP-6] [CAP-2] a plan is submitted, approved, and what is reached of it is reviewed in the same inbox', async () => {
    const plan = aPlan();
    const planId = await officer.write(workPlanKind, plan);
    await officer.sync();
    await head.sync();
    expect(await inbox()).toContain(planId);
    await judge(planId);
    await head.sync();
    await officer.sync();
    const found = await readYearPlans(officer.database, { personId: ids.officer, year: 2026 });
    expect(found.all.find((one) => one.row.id === planId)?.standing).toBe('berlaku');
    officer.link = 'cut';
    const achievementId = await officer.write(achievementKind, {
      date: today,
      rhkId: plan.results[0]!.id,
      indicatorId: plan.results[0]!.indicators[0]!.id,
      value: { kind: 'angka', amount: 40 },
      category: 'kuantitas',
      story: 'Empat puluh kartu keluarga terbit',
      before: null,
      after: null,
    });
    officer.link = 'whole';
    await officer.sync();
    await head.sync();
    expect(await inbox()).toContain(achievementId);
  });
});
