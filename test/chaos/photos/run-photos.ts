import { setTimeout as pause } from 'node:timers/promises';
import { uploadSummary } from '../../../src/device/store/uploads.ts';
import { transferOverHttp } from '../../../src/transport/transfer-over-http.ts';
import type { Transfer } from '../../../src/device/upload/transfer.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { Random } from '../../simulation/runtime/random.ts';
import { aPhoto, hashOf, type Photo } from '../../support/photos.ts';
import { anActivity } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';
import { openSite } from '../chaos-site.ts';
import { CutLink, type LinkQuality } from './cut-link.ts';

export interface PhotosOptions {
  readonly seed: number;
  readonly photos: number;
  readonly bytesEach: number;
  readonly quality: LinkQuality;
  readonly patienceMs: number;
  /** How long one photo is tried whole, for comparison. */
  readonly wholeFileMs: number;
}

export interface PhotosReport {
  /** Of the photos and their small pictures. */
  readonly fileBytes: number;
  /** What was put on the link for them, headers and questions included. */
  readonly sentBytes: number;
  readonly share: number;
  readonly breaks: number;
  readonly serverKills: number;
  /** Arrived at the server with the same bytes. */
  readonly equal: number;
  readonly waiting: number;
  readonly tookS: number;
  /** The same link and patience for one photo, sent whole and from its beginning each time. */
  readonly wholeFileRetries: { readonly tries: number; readonly arrived: boolean };
}

/** Photos through a slow link that keeps breaking, with the server SIGKILLed midway. */
export async function runPhotos({
  seed,
  photos,
  bytesEach,
  quality,
  patienceMs,
  wholeFileMs,
}: PhotosOptions): Promise<PhotosReport> {
  const random = new Random(`photos ${seed}`);
  const site = await openSite('embedded', random);
  const near = `http://127.0.0.1:${site.server.port}`;
  const link = await CutLink.listen(random, { quality, targetPort: site.server.port });
  try {
    const device = new TestDevice(near);
    await device.signIn('officer');
    const hashes = new Map<string, string>();
    let entry = await device.save(anActivity());
    for (let n = 0; n < photos; n++) {
      const photo = aPhoto(bytesEach);
      if (n > 0 && n % 5 === 0) entry = await device.save(anActivity());
      hashes.set(await device.attachPhoto(entry, photo), hashOf(photo.file));
    }
    const naive = { id: '' as Uuid, photo: aPhoto(bytesEach) };
    naive.id = await device.attachPhoto(await device.save(anActivity()), naive.photo);
    await device.database.uploads.where('recordId').equals(naive.id).delete();
    await device.sync();
    const fileBytes = (await uploadSummary(device.database)).waitingBytes;
    const far = transferOverHttp({
      fetch,
      origin: link.origin,
      headers: { cookie: device.cookie },
      timeoutMs: 300_000,
    });
    const startedMs = Date.now();
    let serverKills = 0;
    while ((await uploadSummary(device.database)).waiting > 0 && Date.now() - startedMs < patienceMs) {
      await device.upload(far);
      if (serverKills === 0 && link.sentBytes > fileBytes / 2) {
        site.server.kill();
        serverKills++;
      }
      await pause(random.between(20, 150));
    }
    const tookS = (Date.now() - startedMs) / 1_000;
    const { sentBytes, breaks } = link;
    await site.server.untilHealthy();
    let equal = 0;
    for (const [id, hash] of hashes) {
      const answer = await fetch(`${near}/api/evidence/${id}/file`, { headers: { cookie: device.cookie } });
      if (answer.ok && hashOf(await answer.arrayBuffer()) === hash) equal++;
    }
    const { waiting } = await uploadSummary(device.database);
    const share = sentBytes / fileBytes;
    const wholeFileRetries = await sendWhole(far, naive, wholeFileMs);
    return { fileBytes, sentBytes, share, breaks, serverKills, equal, waiting, tookS, wholeFileRetries };
  } finally {
    await link.close();
    await site.remove();
  }
}

/** As an ordinary form does it: all of it in one request, and again from the beginning when it breaks. */
async function sendWhole(
  far: Transfer,
  { id, photo }: { id: Uuid; photo: Photo },
  patienceMs: number,
): Promise<PhotosReport['wholeFileRetries']> {
  const file = { recordId: id, part: 'file', bytes: photo.file.byteLength } as const;
  let tries = 0;
  for (const until = Date.now() + patienceMs; Date.now() < until;) {
    const begun = await far.begin(file);
    if (begun.kind !== 'begun') continue;
    tries++;
    const outcome = await far.append(begun.url, 0, photo.file);
    if (outcome.kind === 'at' && outcome.stored !== null) return { tries, arrived: true };
  }
  return { tries, arrived: false };
}
