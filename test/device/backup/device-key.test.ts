import { expect, test } from 'vitest';
import { collectUnsent } from '../../../src/device/backup/backup-contents.ts';
import { makeBackup, openBackupOfOther } from '../../../src/device/backup/backup-file.ts';
import { changesOfBackup } from '../../../src/device/backup/changes-of-backup.ts';
import { registerDeviceKey } from '../../../src/device/backup/device-key.ts';
import { sha256 } from '../../../src/device/platform.ts';
import { emptySyncMemory, readMeta, writeMeta } from '../../../src/device/store/meta.ts';
import { instantOf } from '../../../src/domain/time/instant.ts';
import { curve, markOf, signedText, signing } from '../../../src/protocol/backup-proof.ts';
import { anActivity, ids, nowMs } from '../../support/small-district.ts';
import { officersDevice, type TestDevice } from '../../support/test-device.ts';

async function deviceWithKey() {
  const device = officersDevice();
  await writeMeta(device.database, 'session', device.session!);
  await writeMeta(device.database, 'sync', { ...emptySyncMemory, epoch: 'one' });
  const told: string[] = [];
  await tell(device, told);
  return { device, told };
}

const tell = ({ database, deviceId }: TestDevice, told: string[], isTaken = true) =>
  registerDeviceKey({ database, deviceId, register: async (key) => told.push(key) > 0 && isTaken });

test('[SYN-25] a backup carries a signature of the device over each of its changes, and its file keeps it', async () => {
  const { device, told } = await deviceWithKey();
  await device.save(anActivity());
  await device.save(anActivity({ description: 'Mengarsipkan berkas permohonan' }));
  const passphrase = 'sawah luas di timur desa';
  const making = { person: ids.officer, passphrase, createdAt: instantOf(nowMs), appVersion: '1.0.0' };
  const opened = await openBackupOfOther(await makeBackup(await collectUnsent(device.database), making), passphrase);
  const { saves, proof } = opened.kind === 'ok' ? opened.contents : { saves: [], proof: undefined };
  expect(await Promise.all(changesOfBackup(saves).map(async (one) => markOf(one, sha256)))).toEqual(proof!.marks);
  expect(proof!.keyId).toBe(await sha256(told[0]!));
  const key = await crypto.subtle.importKey('raw', Buffer.from(told[0]!, 'hex'), curve, false, ['verify']);
  const holds = (person: typeof ids.officer) =>
    crypto.subtle.verify(
      signing,
      key,
      Buffer.from(proof!.signature, 'hex'),
      new TextEncoder().encode(signedText(person, proof!)),
    );
  expect([await holds(ids.officer), await holds(ids.stranger)]).toEqual([true, false]);
});

test('[SYN-25] the private half cannot be read out of the database', async () => {
  const { device } = await deviceWithKey();
  const { privateKey } = (await readMeta(device.database, 'deviceKey'))!;
  await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
});

test('[SYN-25] one key is made, told once, and again where it was not taken or the server was restored', async () => {
  const { device, told } = await deviceWithKey();
  await tell(device, told);
  expect(told).toHaveLength(1);
  await writeMeta(device.database, 'sync', { ...emptySyncMemory, epoch: 'two' });
  expect(await tell(device, told, false)).toBe(false);
  expect(await tell(device, told)).toBe(true);
  await tell(device, told);
  expect(told).toEqual([told[0], told[0], told[0]]);
});

test('[SYN-25] a device without a key makes its backup without a proof', async () => {
  const device = officersDevice();
  await device.save(anActivity());
  expect((await collectUnsent(device.database)).proof).toBeUndefined();
});
