import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { collectUnsent } from '../../../src/device/backup/backup-contents.ts';
import { iterations, makeBackup, openBackup, readBackupHeader } from '../../../src/device/backup/backup-file.ts';
import { importBackup } from '../../../src/device/backup/import-backup.ts';
import { passphraseStrength } from '../../../src/device/backup/passphrase.ts';
import { keepDraft, readDraft } from '../../../src/device/store/drafts.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { anActivity, ids, nips, nowMs } from '../../support/small-district.ts';
import { officersDevice, type TestDevice } from '../../support/test-device.ts';

const passphrase = 'sawah luas di timur desa';
const making = { person: ids.officer, passphrase, createdAt: instantOf(nowMs), appVersion: '1.0.0' };

describe('the file of a backup', () => {
  let bytes: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    const device = officersDevice();
    await device.save(anActivity());
    await keepDraft(device.database, 'activity/new', { description: 'Sedang diket' }, instantOf(nowMs));
    bytes = await makeBackup(await collectUnsent(device.database), making);
  });
  const open = (file: Uint8Array<ArrayBuffer>, change: object = {}) =>
    openBackup(file, { person: ids.officer, passphrase, ...change });

  test('[SYN-25] opens with its passphrase and gives back all of it', async () => {
    const opened = await open(bytes);
    expect(opened).toMatchObject({ kind: 'ok', header: { saves: 1, drafts: 1, appVersion: '1.0.0' } });
    expect(opened).toMatchObject({
      contents: { saves: [{ row: { body: anActivity() } }], drafts: [{ form: 'activity/new' }] },
    });
    expect(iterations).toBeGreaterThanOrEqual(600_000);
  });

  test('[SYN-25] says nothing of its words or its person to others', async () => {
    const text = new TextDecoder('latin1').decode(bytes);
    for (const secret of [ids.officer, 'Memeriksa', nips.officer, 'Sedang']) expect(text).not.toContain(secret);
  });

  test('[SYN-25] a wrong passphrase, another person, a newer format and another file are told apart', async () => {
    expect(await open(bytes, { passphrase: `${passphrase} ` })).toEqual({ kind: 'fault', fault: 'wrong-passphrase' });
    expect(await open(bytes, { person: ids.stranger })).toEqual({ kind: 'fault', fault: 'other-person' });
    const newer = bytes.slice();
    newer[8] = 2;
    expect(await open(newer)).toEqual({ kind: 'fault', fault: 'newer' });
    expect(await open(new TextEncoder().encode('%PDF-1.7 apa saja'))).toEqual({ kind: 'fault', fault: 'not-a-backup' });
    expect(await open(new Uint8Array())).toEqual({ kind: 'fault', fault: 'not-a-backup' });
  });

  test('[SYN-25] a file cut anywhere is damaged, and so is one with a flipped bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), fc.nat(7), async (at, bit) => {
        expect(await readBackupHeader(bytes.slice(0, at), ids.officer)).toEqual({ kind: 'fault', fault: 'damaged' });
        const flipped = bytes.slice();
        flipped[at]! ^= 1 << bit;
        expect(await readBackupHeader(flipped, ids.officer)).toMatchObject({ kind: 'fault' });
      }),
    );
  });

  test('[SYN-25] a record of a newer version of the app is not taken in halves', async () => {
    const device = officersDevice();
    const id = await device.save(anActivity());
    const { saves } = await collectUnsent(device.database);
    const { sha256 } = await import('../../../src/device/platform.ts');
    const { canonicalContent } = await import('../../../src/protocol/content-hash.ts');
    const row = { ...saves[0]!.row, version: 99 };
    const hash = await sha256(canonicalContent(row));
    const contents = { saves: [{ row: { ...row, hash }, entry: { ...saves[0]!.entry, hash } }, ...saves], drafts: [] };
    expect(await open(await makeBackup(contents, making))).toEqual({ kind: 'fault', fault: 'newer' });
    expect(id).toBe(row.id);
  });

  test('the strength of a passphrase is a hint; only its length is a rule', () => {
    expect(
      ['', '1234567', '12345678', 'aaaaaaaaaaaaaaaa', 'merdeka1945', 'merdeka1945ku'].map(passphraseStrength),
    ).toEqual(['short', 'short', 'weak', 'weak', 'weak', 'fair']);
    expect(passphraseStrength('ayam itu lari jauh')).toBe('strong');
  });
});

describe('importing a backup', () => {
  let old: TestDevice;
  let fresh: TestDevice;
  beforeEach(() => {
    [old, fresh] = [officersDevice(), officersDevice()];
  });
  const importFrom = async (from: TestDevice) => importBackup(fresh.database, await collectUnsent(from.database));
  const queue = (on: TestDevice) => on.database.outbox.count();

  test('[SYN-25] puts everything unsent in the queue, and once more changes nothing', async () => {
    await old.save(anActivity());
    const refused = await old.save(anActivity({ note: 'ditolak' }));
    await old.database.outbox.update(refused, {
      state: 'refused',
      refusal: { code: 'unstorable', message: 'x' } as never,
    });
    await keepDraft(old.database, 'activity/new', { description: 'Draf' }, instantOf(nowMs));
    expect(await importFrom(old)).toEqual({ brought: 2, known: 0, older: 0, drafts: 1 });
    expect(await importFrom(old)).toEqual({ brought: 0, known: 2, older: 0, drafts: 0 });
    expect(await queue(fresh)).toBe(2);
    expect(await fresh.database.outbox.get(refused)).toMatchObject({
      state: 'refused',
      refusal: { code: 'unstorable' },
    });
    expect(await readDraft(fresh.database, 'activity/new')).toMatchObject({ content: { description: 'Draf' } });
  });

  test('[SYN-25] what was sent meanwhile is not queued again', async () => {
    const id = await old.save(anActivity());
    const row = (await old.database.records.get(id))!;
    await fresh.database.records.put({ ...row, rev: 1, seq: 3, serverHash: row.hash, receivedAt: instantOf(nowMs) });
    expect(await importFrom(old)).toEqual({ brought: 0, known: 1, older: 0, drafts: 0 });
    expect(await queue(fresh)).toBe(0);
  });

  test('[SYN-25] never puts an older save over a newer one, whichever was made where', async () => {
    const id = await old.save(anActivity({ note: 'lama' }));
    await importFrom(old);
    fresh.clock.ms += 60_000;
    await fresh.save(anActivity({ note: 'lebih baru di sini' }), id);
    expect(await importFrom(old)).toMatchObject({ older: 1, brought: 0 });
    expect((await fresh.database.records.get(id))?.body).toMatchObject({ note: 'lebih baru di sini' });
    old.clock.ms += 120_000;
    await old.save(anActivity({ note: 'paling baru' }), id);
    expect(await importFrom(old)).toMatchObject({ older: 0, brought: 1 });
    expect((await fresh.database.records.get(id))?.body).toMatchObject({ note: 'paling baru' });
  });

  test('[SYN-25] a newer draft here is kept', async () => {
    await keepDraft(old.database, 'activity/new', 'lama', instantOf(nowMs));
    await keepDraft(fresh.database, 'activity/new', 'baru', instantOf(nowMs + 1));
    expect(await importFrom(old)).toMatchObject({ drafts: 0 });
    expect(await readDraft(fresh.database, 'activity/new')).toMatchObject({ content: 'baru' });
  });
});
