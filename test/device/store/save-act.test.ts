import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acknowledgementKind } from '../../../src/domain/acknowledgement/acknowledgement-kind.ts';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import { coreValues } from '../../../src/domain/core-value/core-value.ts';
import { evidenceKind } from '../../../src/domain/evidence/evidence-kind.ts';
import { peerOpinionKind } from '../../../src/domain/peer-opinion/peer-opinion-kind.ts';
import { peerRequestKind } from '../../../src/domain/peer-request/peer-request-kind.ts';
import type { Period } from '../../../src/domain/period/period.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import type { LocalDate } from '../../../src/domain/time/local-date.ts';
import { sha256 } from '../../../src/device/platform.ts';
import { keepFormDraft, openFormDraft } from '../../../src/device/store/form-draft.ts';
import { saveAct, type Act } from '../../../src/device/store/save-act.ts';
import { saveRecord, type Save } from '../../../src/device/store/save-record.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { aPhoto, evidenceOf } from '../../support/photos.ts';
import { officersDevice, type TestDevice } from '../../support/test-device.ts';
import { anActivity, ids, nowMs } from '../../support/small-district.ts';

const key = 'opinion/request';
const now = instantOf(nowMs);
const today = '2026-11-20' as LocalDate;
/** Without an RHK, since this device has no plan. */
const anEntry = (different = {}) => anActivity({ rhkId: null, ...different });
let device: TestDevice;

beforeEach(() => {
  device = officersDevice();
});

const save = <Body>(kind: Save<Body>['kind'], id: Uuid, body: Body | null): Save<unknown> =>
  ({ kind, id, author: ids.officer, body, capturedAt: now }) as unknown as Save<unknown>;

const act = (of: Act) => saveAct(device.database, of, { actor: device.actor, sha256 });

/** A superior's request that the officer may answer. */
async function askedForOpinion(): Promise<Uuid> {
  const id = device.newId();
  const body = {
    ratedId: ids.stranger,
    ratedName: 'Rekan',
    peerId: ids.officer,
    period: '2026-10' as Period,
    date: today,
  };
  await saveRecord(device.database, { kind: peerRequestKind, id, author: ids.head, body, capturedAt: now }, sha256);
  await device.database.outbox.clear();
  return id;
}

/** The opinion and the word that the request was answered: one press of the peer. */
function answerTo(requestId: Uuid, opinionId: Uuid): Act {
  const scores = Object.fromEntries(coreValues.map((value) => [value, 'sesuai'])) as never;
  const opinion = { requestId, ratedId: ids.stranger, period: '2026-10' as Period, scores, words: null };
  const answered = { subject: { kind: 'peerRequest' as const, id: requestId }, date: today, reply: null };
  return {
    saves: [save(peerOpinionKind, opinionId, opinion), save(acknowledgementKind, device.newId(), answered)],
    drafts: [key],
    isNew: true,
  };
}

const methods = ['get', 'getAll', 'put', 'delete', 'openCursor', 'count'] as const;
const whole = Object.fromEntries(methods.map((name) => [name, IDBObjectStore.prototype[name]]));
afterEach(() => void Object.assign(IDBObjectStore.prototype, whole));

/** From its `nth` step at the database on, the process is dead: no step is done, what was begun is taken back. */
function dieAtStep(nth: number): { readonly died: boolean } {
  const state = { died: false };
  let steps = 0;
  for (const name of methods) {
    Object.assign(IDBObjectStore.prototype, {
      [name](this: IDBObjectStore, ...args: unknown[]) {
        state.died ||= steps++ >= nth;
        if (state.died) throw new DOMException('the process has ended', 'AbortError');
        return Reflect.apply(whole[name] as never, this, args);
      },
    });
  }
  return state;
}

async function standing() {
  const { records, outbox, drafts } = device.database;
  const own = (await records.toArray()).filter((row) => row.author === ids.officer);
  return { records: own.length, outbox: await outbox.count(), drafts: await drafts.count() };
}

describe('[SYN-1] an act', () => {
  test('is there whole with its draft ended, or not at all, at whichever step the process dies', async () => {
    const request = await askedForOpinion();
    const id = device.newId();
    const before = { records: 0, outbox: 0, drafts: 1 };
    let [deaths, died] = [0, true];
    for (; died; deaths += died ? 1 : 0) {
      await keepFormDraft(device.database, key, { id, typed: { words: '' } }, now);
      const process = dieAtStep(deaths);
      await act(answerTo(request, id)).catch(() => undefined);
      Object.assign(IDBObjectStore.prototype, whole);
      ({ died } = process);
      expect(await standing()).toEqual(died ? before : { records: 2, outbox: 2, drafts: 0 });
    }
    expect(deaths).toBeGreaterThan(6);
  });

  test('of which a rule refuses one record changes nothing and keeps the draft', async () => {
    const request = await askedForOpinion();
    const { saves, ...rest } = answerTo(request, device.newId());
    await keepFormDraft(device.database, key, { id: saves[0]!.id, typed: { words: '' } }, now);
    const strangers = save(activityKind, device.newId(), anEntry({ description: 'kurang' }));
    expect(await act({ ...rest, saves: [...saves, strangers] })).toMatchObject({
      kind: 'refused',
      id: strangers.id,
      refusal: { code: 'description-too-short', field: 'description' },
    });
    expect(await standing()).toEqual({ records: 0, outbox: 0, drafts: 1 });
  });

  test('judges each record with those before it: a sixth piece of evidence in the same press is one too many', async () => {
    const entry = device.newId();
    const proof = async () => save(evidenceKind, device.newId(), await evidenceOf(entry, aPhoto(), now));
    const six = await Promise.all(Array.from({ length: 6 }, proof));
    const saves = [save(activityKind, entry, anEntry()), ...six];
    expect(await act({ saves })).toMatchObject({ kind: 'refused', refusal: { code: 'evidence-too-many' } });
    expect(await act({ saves: saves.slice(0, 6) })).toEqual({ kind: 'saved' });
  });

  test('done again from the same draft ends the draft and makes nothing twice', async () => {
    const request = await askedForOpinion();
    const id = device.newId();
    await act(answerTo(request, id));
    await keepFormDraft(device.database, key, { id, typed: { words: '' } }, now);
    await device.database.drafts.put({ form: `files/${id}`, content: { items: [] }, savedAt: now });
    const again = answerTo(request, id);
    expect(await act({ ...again, drafts: [key, `files/${id}`] })).toEqual({ kind: 'saved' });
    expect(await standing()).toEqual({ records: 2, outbox: 2, drafts: 1 });
    expect(await device.database.drafts.get(key)).toBeUndefined();
  });

  test('[SYN-2] saved again in the same words says that nothing has changed', async () => {
    const id = device.newId();
    expect(await act({ saves: [save(activityKind, id, anEntry())], isNew: true })).toEqual({ kind: 'saved' });
    const same = { saves: [save(activityKind, id, anEntry())] };
    expect(await act(same)).toEqual({ kind: 'saved', unchanged: true });
    const other = save(activityKind, id, anEntry({ description: 'Kata yang lain' }));
    expect(await act({ saves: [other] })).toEqual({ kind: 'saved' });
    const proof = save(evidenceKind, device.newId(), await evidenceOf(id, aPhoto(), now));
    expect(await act({ saves: [other, proof] })).toEqual({ kind: 'saved' });
  });

  test('whose id another tab has given to other words is told so, and changes nothing', async () => {
    const id = device.newId();
    await act({ saves: [save(activityKind, id, anEntry())], isNew: true });
    const other = save(activityKind, id, anEntry({ description: 'Dari tab yang lain' }));
    expect(await act({ saves: [other], isNew: true })).toEqual({ kind: 'taken' });
    expect(await device.activities()).toMatchObject([{ body: anEntry() }]);
  });
});

describe('[SYN-1] the draft of a form', () => {
  const initial = { text: '', chosen: [] as string[], day: null as string | null };
  const open = (isSaved = async () => false) =>
    openFormDraft(device.database, { key, initial, newId: device.newId, isSaved });
  const keep = (content: unknown) => device.database.drafts.put({ form: key, content, savedAt: now });

  test('comes back with the id that its record has from the first key on', async () => {
    const id = device.newId();
    await keepFormDraft(device.database, key, { id, typed: { ...initial, text: 'Ketikan' } }, now);
    expect(await open()).toEqual({ id, typed: { ...initial, text: 'Ketikan' }, restored: true });
  });

  test.each([
    ['of an older build, without an id', { text: 'Ketikan', gone: true }, { text: 'Ketikan' }],
    ['whose fields are of another shape', { text: 7, chosen: 'a', day: {} }, {}],
    ['that is a list', ['Ketikan'], {}],
    ['that is bare text', 'Ketikan', {}],
    ['with a name of the language for a field', JSON.parse('{"__proto__":{"text":"x"},"constructor":"y"}'), {}],
    ['with an id that is none', { text: 'Ketikan', id: 'x' }, { text: 'Ketikan' }],
  ])('%s is laid over as far as it fits', async (_, content, expected) => {
    await keep(content);
    const opened = await open();
    expect(opened.typed).toEqual({ ...initial, ...expected });
    expect(opened.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('ends where its record stands as it says', async () => {
    const id = await device.save(anEntry());
    await keep({ text: 'Ketikan', id });
    expect(await open(async () => true)).toMatchObject({ typed: initial, restored: false });
    expect(await device.database.drafts.count()).toBe(0);
  });

  test('becomes a record of its own where another stands under its id', async () => {
    const id = await device.save(anEntry());
    await keep({ text: 'Ketikan', id });
    const opened = await open();
    expect(opened).toMatchObject({ typed: { ...initial, text: 'Ketikan' }, restored: true });
    expect(opened.id).not.toBe(id);
  });
});
