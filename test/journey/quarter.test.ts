import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRecentInbox } from '../../src/app/queries/inbox.ts';
import { readErrands } from '../../src/app/queries/own-errands.ts';
import { acknowledgementKind } from '../../src/domain/acknowledgement/acknowledgement-kind.ts';
import { coreValues } from '../../src/domain/core-value/core-value.ts';
import { evaluationKind } from '../../src/domain/evaluation/evaluation-kind.ts';
import { feedbackKind } from '../../src/domain/feedback/feedback-kind.ts';
import { objectionDecisionKind } from '../../src/domain/objection/objection-decision-kind.ts';
import { objectionKind } from '../../src/domain/objection/objection-kind.ts';
import { peerOpinionKind } from '../../src/domain/peer-opinion/peer-opinion-kind.ts';
import { peerRequestKind } from '../../src/domain/peer-request/peer-request-kind.ts';
import { periodReportKind } from '../../src/domain/period-report/period-report-kind.ts';
import type { RecordKind } from '../../src/domain/registry/record-kind.ts';
import { reviewKind } from '../../src/domain/review/review-kind.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import { localTimeAt } from '../../src/domain/time/zone.ts';
import { sha256 } from '../../src/device/platform.ts';
import { judgeLocally } from '../../src/device/store/judge-locally.ts';
import { outboxSummary } from '../../src/device/store/outbox.ts';
import { recordById } from '../../src/device/store/queries.ts';
import { saveRecord } from '../../src/device/store/save-record.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { ids, nowMs } from '../support/small-district.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { addPeople } from '../support/more-people.ts';

const dayMs = 86_400_000;
/** The Monday after the third triwulan, 08.00 WIB. */
const october = Date.parse('2026-10-05T01:00:00.000Z');

let server: TestServer;

beforeAll(async () => {
  const policy = { period: 'triwulanan', fallbackReviewerId: ids.admin };
  server = await startTestServer({ policy });
  await addPeople(server.database);
  // In this story the head was the superior all along, and answers to the admin by policy.
  await server.database.pool.query(`update record set body = body - 'history' where id = $1`, [ids.officer]);
  await server.database.pool.query(
    `update record set body = body || jsonb_build_object('supervisorId', $2::text) where id = $1`,
    [ids.stranger, ids.head],
  );
});
afterAll(() => server.stop());

async function deviceOf(who: 'officer' | 'head' | 'stranger' | 'admin'): Promise<TestDevice> {
  const device = new TestDevice(server.origin);
  expect((await device.signIn(who)).status).toBe(200);
  expect(await device.sync()).toEqual({ kind: 'done' });
  return device;
}

/** Saves as a screen does, by the rules and what the device knows; gives back the refusal's code where there is one. */
async function save<Body>(device: TestDevice, kind: RecordKind<Body>, body: unknown, id: Uuid = device.newId()) {
  device.clock.ms += 1000;
  const saved = {
    kind,
    id,
    author: device.session!.personId,
    body: body as Body,
    capturedAt: instantOf(device.clock.ms),
  };
  const decision = await judgeLocally(device.database, saved, device.actor);
  if (decision.kind === 'refuse') return { id, refused: decision.refusal.code };
  await saveRecord(device.database, saved, sha256);
  return { id, refused: null };
}

async function reach(...devices: TestDevice[]): Promise<void> {
  for (const device of devices) {
    device.link = 'whole';
    expect(await device.sync()).toEqual({ kind: 'done' });
    expect((await outboxSummary(device.database)).needsRepair).toBe(0);
  }
}

function later(days: number, ...devices: TestDevice[]): void {
  server.clock.ms += days * dayMs;
  for (const device of devices) device.clock.ms = server.clock.ms;
}

const askedBy = ({ session, clock }: TestDevice) => {
  const { date: today } = localTimeAt(clock.ms, 'WIB');
  return { personId: session!.personId, today };
};

/** What the home screen of a device says that waits. */
async function errandsOf(device: TestDevice): Promise<string[]> {
  const errands = await readErrands(device.database, askedBy(device));
  return errands.map(({ kind, count, href }) => `${kind} ${count} ${href}`);
}

async function waitingFor(device: TestDevice): Promise<string[]> {
  const inbox = await readRecentInbox(device.database, askedBy(device));
  return inbox.items.map((item) => item.kind);
}

test('a quarter: reported, returned, accepted, seen by peers, rated, objected to and decided, half of it offline', async () => {
  server.clock.ms = october;
  const [officer, head, peer, above] = [
    await deviceOf('officer'),
    await deviceOf('head'),
    await deviceOf('stranger'),
    await deviceOf('admin'),
  ];
  later(0, officer, head, peer, above);

  // Offline, the employee writes the report; the superior, offline too, some feedback.
  officer.link = 'cut';
  head.link = 'cut';
  const figures = { takenOn: '2026-10-05', days: 60, entries: 180, minutes: 27_000, results: [], ikm: null };
  const report = {
    employeeId: ids.officer,
    period: '2026-T3',
    date: '2026-10-05',
    figures,
    challenges: 'Jaringan sering putus',
    plans: [{ id: officer.newId(), text: 'Menjadwalkan kunjungan kedua' }],
    followUps: [],
  };
  const { id: reportId } = await save(officer, periodReportKind, report);
  const said = {
    employeeId: ids.officer,
    date: '2026-10-05',
    subject: { kind: 'value', value: 'adaptif' },
    text: 'Usulan alur baru membantu',
  };
  const { id: feedbackId } = await save(head, feedbackKind, said);
  expect((await save(officer, periodReportKind, report)).refused).toBe('period-taken');
  await reach(officer, head, officer);
  expect(await recordById(officer.database, feedbackKind, feedbackId)).toBeDefined();

  // The superior sends it back, the employee mends it, the superior accepts; then it is locked.
  const verdictOn = async (verdict: object) => {
    const row = (await recordById(head.database, periodReportKind, reportId))!;
    const subject = { subjectKind: 'periodReport', subjectId: reportId, subjectHash: row.hash };
    return save(head, reviewKind, { ...subject, employeeId: ids.officer, date: row.body.date, verdict });
  };
  expect(await waitingFor(head)).toEqual(['periodReport']);
  expect(await errandsOf(officer)).toEqual(['feedback 1 /umpan-balik']);
  await verdictOn({ kind: 'dikembalikan', reason: 'Lengkapi rencana' });
  expect(await waitingFor(head)).toEqual([]);
  await save(officer, acknowledgementKind, {
    subject: { kind: 'feedback', id: feedbackId },
    date: '2026-10-05',
    reply: 'Terima kasih',
  });
  await reach(head, officer);
  expect(await errandsOf(officer)).toEqual(['report-returned 1 /laporan/2026-T3']);
  const mended = { ...report, challenges: 'Jaringan sering putus, dua desa tanpa sinyal' };
  expect((await save(officer, periodReportKind, mended, reportId)).refused).toBe(null);
  await reach(officer, head);
  expect((await save(head, feedbackKind, { ...said, text: 'Kata lain' }, feedbackId)).refused).toBe(
    'already-acknowledged',
  );
  await verdictOn({ kind: 'disetujui' });
  await reach(head, officer);
  expect((await save(officer, periodReportKind, report, reportId)).refused).toBe('approved-locked');

  // A peer is asked, answers offline, and keeps nothing once it has been sent.
  const asked = {
    ratedId: ids.officer,
    ratedName: 'Pegawai Uji',
    peerId: ids.stranger,
    period: '2026-T3',
    date: '2026-10-05',
  };
  const { id: requestId, refused: notAsked } = await save(head, peerRequestKind, asked);
  expect(notAsked).toBe(null);
  const opinion = {
    requestId,
    ratedId: ids.officer,
    period: '2026-T3',
    scores: Object.fromEntries(coreValues.map((value) => [value, 'sesuai'])),
    words: null,
  };
  await reach(head, peer);
  expect(await errandsOf(peer)).toEqual(['peers 1 /rekan']);
  peer.link = 'cut';
  const { id: opinionId, refused } = await save(peer, peerOpinionKind, opinion);
  expect(refused).toBe(null);
  await save(peer, acknowledgementKind, {
    subject: { kind: 'peerRequest', id: requestId },
    date: '2026-10-05',
    reply: null,
  });
  expect((await save(officer, peerOpinionKind, opinion)).refused).toBe('not-asked');
  await reach(peer, head, officer);
  expect(await peer.database.records.get(opinionId)).toBeUndefined();
  expect(await officer.database.records.get(opinionId)).toBeUndefined();
  expect(await above.database.records.get(opinionId)).toBeUndefined();
  expect(await recordById(head.database, peerOpinionKind, opinionId)).toBeDefined();

  // The superior rates; one opinion is no summary.
  const basis = {
    takenOn: '2026-10-05',
    days: 60,
    entries: 180,
    minutes: 27_000,
    approved: 170,
    returned: 3,
    results: [],
    reports: [reportId],
    feedback: [feedbackId],
    peers: null,
    ikm: null,
  };
  const evaluation = {
    employeeId: ids.officer,
    period: '2026-T3',
    date: '2026-10-05',
    results: { rating: 'di-bawah', reason: 'Sebagian besar target belum tercapai' },
    conduct: { rating: 'sesuai', reason: 'Melayani pemohon dengan ramah' },
    basis,
  };
  const means = Object.fromEntries(coreValues.map((value) => [value, 2]));
  const guessable = { ...evaluation, basis: { ...basis, peers: { opinions: 1, means } } };
  expect((await save(head, evaluationKind, guessable)).refused).toBe('peers-too-few');
  expect((await save(head, evaluationKind, { ...evaluation, predikat: 'baik' })).refused).toBe('body-invalid');
  const { id: evaluationId } = await save(head, evaluationKind, evaluation);
  await reach(head, officer, above, peer);
  expect(await peer.database.records.get(evaluationId)).toBeUndefined();
  expect(await errandsOf(officer)).toEqual(['evaluation 1 /evaluasi']);

  // The employee reads it and objects, offline; nobody but the superior's superior decides.
  officer.link = 'cut';
  await save(officer, acknowledgementKind, {
    subject: { kind: 'evaluation', id: evaluationId },
    date: '2026-10-05',
    reply: null,
  });
  const { id: objectionId } = await save(officer, objectionKind, {
    evaluationId,
    employeeId: ids.officer,
    period: '2026-T3',
    date: '2026-10-05',
    reason: 'Dua puluh dokumen belum terhitung',
  });
  await reach(officer, head, above);
  expect(await errandsOf(above)).toEqual(['objections 1 /penilaian']);
  expect(await errandsOf(head)).toEqual([]);
  const better = { ...evaluation, results: { rating: 'sesuai', reason: 'Setelah dua puluh dokumen dihitung' } };
  expect((await save(head, evaluationKind, better, evaluationId)).refused).toBe('already-acknowledged');
  const decision = {
    objectionId,
    evaluationId,
    employeeId: ids.officer,
    raterId: ids.head,
    period: '2026-T3',
    date: '2026-10-06',
    verdict: 'dikabulkan',
    reason: 'Dokumen itu terbukti selesai',
  };
  later(1, officer, head, above);
  expect((await save(head, objectionDecisionKind, decision)).refused).toBe('not-superior');
  expect((await save(above, objectionDecisionKind, decision)).refused).toBe(null);
  await reach(above, head);
  expect(await errandsOf(above)).toEqual([]);
  expect((await save(head, evaluationKind, { ...better, date: '2026-10-06' }, evaluationId)).refused).toBe(null);
  await reach(head, officer);
  expect((await recordById(officer.database, evaluationKind, evaluationId))?.body.results.rating).toBe('sesuai');
  expect(nowMs).toBeGreaterThan(server.clock.ms);
});
