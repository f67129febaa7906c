import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { evidenceReceipt } from '../../src/domain/evidence-receipt/evidence-receipt.ts';
import { recordsAbout } from '../../src/device/store/queries.ts';
import { uploadSummary } from '../../src/device/store/uploads.ts';
import type { Transfer } from '../../src/device/upload/transfer.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { files } from '../domain/evidence/example.ts';
import { downloadOverHttp } from '../../src/transport/download-over-http.ts';
import { aJpeg, aPhoto, hashOf } from '../support/photos.ts';
import { anActivity } from '../support/small-district.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let device: TestDevice;
let entry: Uuid;
let freeBytes: number | null = null;

beforeAll(async () => {
  server = await startTestServer({ evidenceQuotaBytes: 2_000_000 });
  const { evidenceStore } = server;
  Object.assign(evidenceStore, { freeBytes: async () => freeBytes });
});
afterAll(() => server.stop());

beforeEach(async () => {
  freeBytes = null;
  await server.database.pool.query('delete from evidence_file');
  device = new TestDevice(server.origin);
  await device.signIn('officer');
  entry = await device.save(anActivity());
});

async function signedIn(who: 'officer' | 'head' | 'stranger'): Promise<TestDevice> {
  const other = new TestDevice(server.origin);
  await other.signIn(who);
  return other;
}

async function sendAll(): Promise<string> {
  await device.sync();
  const outcome = await device.upload();
  await device.sync();
  return outcome.kind === 'failed' ? outcome.why : outcome.kind;
}

async function statesOf(id: Uuid): Promise<string[]> {
  const rows = await device.database.uploads.where('recordId').equals(id).toArray();
  return rows.map((row) => row.fault ?? row.state);
}

function fetchPart(who: TestDevice, id: Uuid, part = 'file'): Promise<Response> {
  return fetch(`${server.origin}/api/evidence/${id}/${part}`, { headers: { cookie: who.cookie } });
}

/** Attaches bytes that are not what a capture would make. */
async function attachRaw(content: Uint8Array | ArrayBuffer): Promise<Uuid> {
  const file = content instanceof ArrayBuffer ? content : Uint8Array.from(content).buffer;
  return device.attachPhoto(entry, { file, preview: aPhoto().preview });
}

describe('a photo arrives whole', () => {
  test('[SYN-21] [SYN-22] in parts, and is complete only when the server has read all of it again', async () => {
    const photo = aPhoto();
    const id = await device.attachPhoto(entry, photo);
    await device.sync();
    expect(await recordsAbout(device.database, evidenceReceipt, id)).toEqual([]);
    expect(await uploadSummary(device.database)).toMatchObject({ waiting: 1, refused: 0 });
    expect(await sendAll()).toBe('done');
    const [receipt] = await recordsAbout(device.database, evidenceReceipt, id);
    expect(receipt?.body).toMatchObject({ sha256: hashOf(photo.file), year: 2026 });
    const nothing = { waiting: 0, waitingBytes: 0, sentBytes: 0, why: null, refused: 0 };
    expect(await uploadSummary(device.database)).toEqual(nothing);
    expect(hashOf(await (await fetchPart(device, id)).arrayBuffer())).toBe(hashOf(photo.file));
    expect(hashOf(await (await fetchPart(device, id, 'preview')).arrayBuffer())).toBe(hashOf(photo.preview));
  });

  test('[SYN-3] text goes first: no file is sent while a record waits', async () => {
    await device.attachPhoto(entry, aPhoto());
    expect(await device.upload()).toEqual({ kind: 'done' });
    expect(await uploadSummary(device.database)).toMatchObject({ waiting: 1 });
  });

  test('[SYN-21] a fresh context goes on where the server stands, without a word of the old one', async () => {
    const id = await device.attachPhoto(entry, aPhoto());
    await device.sync();
    // The preview in two steps, then the beginning of the photo.
    expect(await device.upload(device.transfer, 5)).toEqual({ kind: 'unfinished' });
    const before = (await device.database.uploads.get(`${id}/file`))!.offset;
    expect(before).toBeGreaterThan(0);
    await device.database.uploads.update(`${id}/file`, { offset: 10 });
    device.pace.seen.clear();
    const sizes: number[] = [];
    const { transfer } = device;
    const append: Transfer['append'] = async (url, offset, bytes) => {
      sizes.push(bytes.byteLength);
      return transfer.append(url, offset, bytes);
    };
    await device.upload({ ...transfer, append });
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBe(150_000 - before);
    expect(await statesOf(id)).toEqual(['sent', 'sent']);
  });

  test('[SYN-20] the same photo on two records is stored and sent once', async () => {
    const photo = aPhoto();
    const first = await device.attachPhoto(entry, photo);
    const second = await device.attachPhoto(
      await device.save(anActivity({ time: { kind: 'duration', minutes: 5 } })),
      photo,
    );
    expect(await device.database.files.count()).toBe(2);
    await sendAll();
    for (const id of [first, second]) {
      expect(await statesOf(id)).toEqual(['sent', 'sent']);
      expect(await recordsAbout(device.database, evidenceReceipt, id)).toHaveLength(1);
    }
    const { rows } = await server.database.pool.query('select 1 from evidence_file');
    expect(rows).toHaveLength(2);
  });

  test('[SYN-21] a lost confirmation is asked for again, and nothing is sent twice', async () => {
    const id = await device.attachPhoto(entry, aPhoto());
    await device.sync();
    const { transfer } = device;
    let sentBytes = 0;
    const deaf: Transfer['append'] = async (url, offset, bytes) => {
      sentBytes += bytes.byteLength;
      const outcome = await transfer.append(url, offset, bytes);
      return outcome.kind === 'at' && outcome.stored !== null && bytes.byteLength > 0
        ? { kind: 'unreachable' }
        : outcome;
    };
    for (let tries = 0; tries < 4; tries++) await device.upload({ ...transfer, append: deaf });
    expect(await statesOf(id)).toEqual(['sent', 'sent']);
    expect(sentBytes).toBe(155_000);
  });
});

test('[SYN-19] a server that was restored without its files gets back those that are still on the device', async () => {
  const photo = aPhoto();
  const id = await device.attachPhoto(entry, photo);
  await sendAll();
  await server.database.pool.query('delete from evidence_file');
  await server.database.pool.query('update org set epoch = gen_random_uuid()');
  expect((await fetchPart(device, id)).status).toBe(404);
  await sendAll();
  expect(await statesOf(id)).toEqual(['sent', 'sent']);
  expect(hashOf(await (await fetchPart(device, id)).arrayBuffer())).toBe(hashOf(photo.file));
  expect(await recordsAbout(device.database, evidenceReceipt, id)).toHaveLength(1);
});

test('a photo that is looked at over a breaking link is fetched once: after each break it goes on where it stopped', async () => {
  const photo = aPhoto();
  const id = await device.attachPhoto(entry, photo);
  await sendAll();
  let fetched = 0;
  let breaks = 0;
  const breaking: typeof fetch = async (...asked) => {
    const answer = await fetch(...asked);
    const cut = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        if (fetched >= (breaks + 1) * 40_000) {
          breaks++;
          return controller.error(new Error('the link broke'));
        }
        fetched += chunk.length;
        controller.enqueue(chunk);
      },
    });
    return new Response(answer.body?.pipeThrough(cut), answer);
  };
  const link = { fetch: breaking, origin: server.origin, headers: { cookie: device.cookie }, timeoutMs: 300_000 };
  const content = await downloadOverHttp(link, `/api/evidence/${id}/file`);
  expect(hashOf(content!)).toBe(hashOf(photo.file));
  expect(breaks).toBeGreaterThan(0);
  // What was on its way when the link broke comes again, and no more.
  expect(fetched).toBeLessThanOrEqual(150_000 + breaks * 65_536);
  expect(await downloadOverHttp({ ...link, fetch, headers: {} }, `/api/evidence/${id}/file`)).toBeNull();
});

describe('who may send and see', () => {
  test('[EVD-1] only the writer sends, and another’s upload is not said to exist', async () => {
    const id = await device.attachPhoto(entry, aPhoto());
    await device.sync();
    const stranger = await signedIn('stranger');
    expect(await stranger.transfer.begin({ recordId: id, part: 'file', bytes: 150_000 })).toEqual({
      kind: 'refused',
      code: 'not-allowed',
    });
    await device.upload(device.transfer, 1);
    const { url } = (await device.database.uploads.get(`${id}/preview`))!;
    expect(await stranger.transfer.ask(url!)).toEqual({ kind: 'gone' });
    expect(await stranger.transfer.append(url!, 0, new ArrayBuffer(5))).toEqual({ kind: 'gone' });
  });

  test('[EVD-1] an address that names two uploads reaches the one that was authorised', async () => {
    const id = await device.attachPhoto(entry, aPhoto());
    await device.sync();
    await device.upload(device.transfer, 1);
    const victim = (await device.database.uploads.get(`${id}/preview`))!.url!;
    const { rows } = await server.database.pool.query<{ upload_id: string }>('select upload_id from evidence_file');
    const victimId = rows[0]!.upload_id;
    expect(victim).toContain(victimId);

    const stranger = await signedIn('stranger');
    const own = await stranger.save(anActivity({ rhkId: null }));
    const theirs = await stranger.attachPhoto(own, aPhoto());
    await stranger.sync();
    await stranger.upload(stranger.transfer, 1);
    const { url } = (await stranger.database.uploads.get(`${theirs}/preview`))!;
    const headers = { cookie: stranger.cookie, 'tus-resumable': '1.0.0' };
    for (const more of [`?/${victimId}`, `?x=/${victimId}`, `?/${victimId}/`, `#/${victimId}`]) {
      const asked = await fetch(new URL(`${url}${more}`, server.origin), { method: 'HEAD', headers });
      const known = await fetch(new URL(url!, server.origin), { method: 'HEAD', headers });
      expect([asked.status, asked.headers.get('upload-length')]).toEqual([
        known.status,
        known.headers.get('upload-length'),
      ]);
    }
    const offsetOfVictim = async () => (await server.evidenceStore.data.getUpload(victimId)).offset;
    const before = await offsetOfVictim();
    await fetch(new URL(`${url}?/${victimId}`, server.origin), {
      method: 'PATCH',
      headers: { ...headers, 'upload-offset': String(before), 'content-type': 'application/offset+octet-stream' },
      body: 'x',
    });
    expect(await offsetOfVictim()).toBe(before);
  });

  test('[EVD-1] the superior reads it, a stranger and who has not signed in do not', async () => {
    const id = await device.attachPhoto(entry, aPhoto());
    await sendAll();
    const answer = await fetchPart(await signedIn('head'), id);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(/^inline; filename="bukti-/),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    expect((await fetchPart(await signedIn('stranger'), id)).status).toBe(404);
    expect((await fetchPart(new TestDevice(server.origin), id)).status).toBe(401);
  });

  test('[SYN-22] what has not arrived is said to be missing, not shown broken', async () => {
    const id = await device.attachPhoto(entry, aPhoto());
    await device.sync();
    const answer = await fetchPart(await signedIn('head'), id);
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([
      404,
      'evidence-unknown',
    ]);
  });
});

describe('what does not arrive', () => {
  test.each([
    ['a renamed program', files.exe],
    ['a drawing with a script', files.svg],
    ['a page', files.html],
    ['a JPEG that breaks off', new Uint8Array(aJpeg(20_000)).subarray(0, 15_000)],
    ['a picture of 300 megapixels', new Uint8Array(aJpeg(20_000, { width: 20_000, height: 15_000 }))],
  ])('[EVD-7] %s is refused by its content, and the record stands', async (_, content) => {
    const id = await attachRaw(content);
    await sendAll();
    expect(await statesOf(id)).toEqual(['evidence-type-refused', 'sent']);
    expect(await device.database.outbox.count()).toBe(0);
    expect((await readdir(server.evidenceDir)).filter((name) => name.includes('.info'))).toHaveLength(0);
  });

  test('[SYN-21] bytes damaged on the way are thrown away and sent anew; bytes damaged here never go', async () => {
    const id = await device.attachPhoto(entry, aPhoto());
    await device.sync();
    const { transfer } = device;
    let damages = 1;
    const append: Transfer['append'] = (url, offset, bytes) => {
      const sent = new Uint8Array(bytes.slice(0));
      if (bytes.byteLength > 50_000 && damages-- > 0) sent[40_000]! ^= 1;
      return transfer.append(url, offset, sent.buffer);
    };
    await device.upload({ ...transfer, append });
    expect(await statesOf(id)).toEqual(['sent', 'sent']);
    const other = aPhoto();
    const rotten = await device.attachPhoto(entry, other);
    await device.database.fileBytes.put({ sha256: hashOf(other.file), content: aJpeg(150_000) });
    await sendAll();
    expect(await statesOf(rotten)).toEqual(['evidence-damaged', 'sent']);
  });

  test('a wrong offset changes nothing and is told', async () => {
    const id = await device.attachPhoto(entry, aPhoto());
    await device.sync();
    await device.upload(device.transfer, 1);
    const { url } = (await device.database.uploads.get(`${id}/preview`))!;
    expect(await device.transfer.append(url!, 999, new ArrayBuffer(10))).toEqual({ kind: 'elsewhere' });
    expect(await device.transfer.ask(url!)).toEqual({ kind: 'at', offset: 0, stored: null });
    expect(await device.transfer.append(url!, 0, new ArrayBuffer(5_001))).toMatchObject({ code: 'evidence-too-large' });
  });

  test('an upload that the server has forgotten, or that was never ours, starts over', async () => {
    const id = await device.attachPhoto(entry, aPhoto());
    await device.sync();
    await device.database.uploads.update(`${id}/preview`, { url: '/api/evidence/uploads/0123456789abcdef', offset: 7 });
    expect(await sendAll()).toBe('done');
    expect(await statesOf(id)).toEqual(['sent', 'sent']);
  });

  test('[EVD-2] a sixth piece that came in the same request as five others stays on the device', async () => {
    const sent: Uuid[] = [];
    for (let n = 0; n < 6; n++) sent.push(await device.attachPhoto(entry, aPhoto(20_000)));
    await sendAll();
    expect(await statesOf(sent[4]!)).toEqual(['sent', 'sent']);
    expect(await statesOf(sent[5]!)).toEqual(['evidence-too-many', 'evidence-too-many']);
  });

  test('[SYN-21] a full server, or a person’s full quota, is told, and the device keeps everything', async () => {
    const id = await device.attachPhoto(entry, aPhoto());
    freeBytes = 1_000;
    expect(await sendAll()).toBe('busy');
    expect(await uploadSummary(device.database)).toMatchObject({ waiting: 1, why: 'storage-full' });
    freeBytes = null;
    device.pace.failures.clear();
    await device.upload(device.transfer, 1);
    expect(await uploadSummary(device.database)).toMatchObject({ waiting: 1, why: null });
    await server.database.pool.query(
      `insert into evidence_file (org_id, upload_id, author, sha256, bytes, created_at)
       values ($1, 'x', $2, 'y', 1990000, now())`,
      [device.session!.orgId, device.session!.personId],
    );
    expect(await sendAll()).toBe('done');
    expect(await statesOf(id)).toEqual(['evidence-quota-full', 'sent']);
    expect(await device.database.fileBytes.count()).toBe(2);
  });

  test('[SYN-7] [SYN-21] a file that the server cannot take holds up no other', async () => {
    const bad = await device.attachPhoto(entry, aPhoto());
    const good = await device.attachPhoto(entry, aPhoto());
    await device.sync();
    const { transfer } = device;
    const begin: Transfer['begin'] = (file) =>
      file.recordId === bad ? Promise.resolve({ kind: 'server-error' }) : transfer.begin(file);
    for (let tries = 0; tries < 4; tries++) await device.upload({ ...transfer, begin });
    expect([await statesOf(bad), await statesOf(good)]).toEqual([
      ['waiting', 'waiting'],
      ['sent', 'sent'],
    ]);
    await device.upload();
    expect(await statesOf(bad)).toEqual(['sent', 'sent']);
  });

  test('[SYN-13] an ended session holds the files and clears nothing', async () => {
    await device.attachPhoto(entry, aPhoto());
    await device.sync();
    device.cookie = '';
    expect(await device.upload()).toEqual({ kind: 'held', why: 'signed-out' });
    expect(await uploadSummary(device.database)).toMatchObject({ waiting: 1 });
  });

  test('[SYN-21] the sending of a deleted entry’s photo waits, in case it is undone', async () => {
    const id = await device.attachPhoto(entry, aPhoto());
    await device.sync();
    await device.save(null, entry);
    await sendAll();
    expect(await statesOf(id)).toEqual(['waiting', 'waiting']);
  });
});
