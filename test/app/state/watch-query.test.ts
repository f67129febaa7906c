import { expect, onTestFinished, test } from 'vitest';
import { readEvaluations } from '../../../src/app/queries/evaluations.ts';
import { readFeedback } from '../../../src/app/queries/feedback-of.ts';
import { readErrands } from '../../../src/app/queries/own-errands.ts';
import { watchQuery } from '../../../src/app/state/watch-query.ts';
import { acknowledgementKind } from '../../../src/domain/acknowledgement/acknowledgement-kind.ts';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation-body.ts';
import { evaluationKind } from '../../../src/domain/evaluation/evaluation-kind.ts';
import type { Feedback } from '../../../src/domain/feedback/feedback-body.ts';
import { feedbackKind } from '../../../src/domain/feedback/feedback-kind.ts';
import { objectionKind } from '../../../src/domain/objection/objection-kind.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { actId } from '../../../src/app/engine/act-id.ts';
import { recordsOfKind } from '../../../src/device/store/queries.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { ids } from '../../support/small-district.ts';
import { officersDevice } from '../../support/test-device.ts';

const today = '2026-11-20' as LocalDate;
const rating = { rating: 'sesuai', reason: 'Pekerjaan selesai tepat waktu' } as const;
const evaluation = {
  employeeId: ids.officer,
  period: '2026-10',
  date: today,
  results: rating,
  conduct: rating,
  basis: {
    takenOn: today,
    days: 0,
    entries: 0,
    minutes: 0,
    approved: 0,
    returned: 0,
    results: [],
    reports: [],
    feedback: [],
    peers: null,
    ikm: null,
  },
} as unknown as Evaluation;

/** What a screen shows now, as it is told by the database. */
function shown<T, Part>(query: () => Promise<T>, part: (value: T) => Part) {
  let last: Part | undefined;
  const subscription = watchQuery(query).subscribe((value) => (last = part(value)));
  onTestFinished(() => subscription.unsubscribe());
  return () => last;
}

test('an evaluation is shown as read, and as objected to, as soon as that is saved', async () => {
  const device = officersDevice();
  const id = await device.write(evaluationKind, evaluation);
  const state = shown(
    () => readEvaluations(device.database, ids.officer),
    ([item]) => [item!.read !== null, item!.objection !== null],
  );
  await expect.poll(state).toEqual([false, false]);
  await device.write(acknowledgementKind, { subject: { kind: 'evaluation', id }, date: today, reply: null });
  await expect.poll(state).toEqual([true, false]);
  const reason = 'Dua laporan belum dihitung';
  await device.write(objectionKind, {
    evaluationId: id,
    employeeId: ids.officer,
    period: evaluation.period,
    date: today,
    reason,
  });
  await expect.poll(state).toEqual([true, true]);
});

test('what waits for a person, and their feedback, follow what they have read', async () => {
  const device = officersDevice();
  const said = {
    employeeId: ids.officer,
    date: today,
    text: 'Terima kasih',
    subject: { kind: 'value', value: 'loyal' },
  };
  const id = await device.write(feedbackKind, said as unknown as Feedback);
  const asked = { personId: ids.officer, today };
  const errands = shown(
    () => readErrands(device.database, asked),
    (all) => all.map((one) => one.kind),
  );
  const read = shown(
    () => readFeedback(device.database, ids.officer),
    ([item]) => item!.read?.body.reply,
  );
  await expect.poll(errands).toEqual(['feedback']);
  await device.write(acknowledgementKind, { subject: { kind: 'feedback', id }, date: today, reply: 'Baik' });
  await expect.poll(errands).toEqual([]);
  await expect.poll(read).toBe('Baik');
});

test('an act that is done once has one id on a device, whichever tab asks, and another one on another device', async () => {
  const [one, other] = [officersDevice(), officersDevice()];
  const act = `read ${ids.plan}`;
  const ackIds = await Promise.all([actId(one.database, act), actId(one.database, act), actId(other.database, act)]);
  expect(ackIds[0]).toBe(ackIds[1]);
  expect(ackIds[2]).not.toBe(ackIds[0]);
  const read = { subject: { kind: 'evaluation', id: ids.plan }, date: today, reply: null } as const;
  for (const id of ackIds.slice(0, 2) as Uuid[]) await one.write(acknowledgementKind, read, id);
  expect(await recordsOfKind(one.database, acknowledgementKind)).toHaveLength(1);
});
