import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { uploadSummary } from '../../../src/device/store/uploads.ts';
import { openS3EvidenceStore } from '../../../src/server/evidence/s3-evidence-store.ts';
import { cleanEvidence } from '../../../src/server/evidence/clean-evidence.ts';
import type { Uuid } from '../../../src/std/uuid.ts';
import { transferOverHttp } from '../../../src/transport/transfer-over-http.ts';
import { CutLink } from '../../chaos/photos/cut-link.ts';
import { Random } from '../../simulation/runtime/random.ts';
import { aPhoto, hashOf } from '../../support/photos.ts';
import { anActivity } from '../../support/small-district.ts';
import { TestDevice } from '../../support/test-device.ts';
import { startTestServer } from '../../support/test-server.ts';

// Such as http://127.0.0.1:8085 of `test/support/swift-store.sh`.
const endpoint = process.env['JEJAK_TEST_S3'] ?? '';

test.runIf(endpoint !== '')(
  '[SYN-21] photos arrive whole in an S3-compatible store, over a link that keeps breaking, and are removed from it',
  async () => {
    const evidenceStore = openS3EvidenceStore({
      endpoint,
      region: 'us-east-1',
      bucket: `bukti-${process.pid}`,
      accessKeyId: process.env['JEJAK_TEST_S3_KEY'] ?? 'test:tester',
      secretAccessKey: process.env['JEJAK_TEST_S3_SECRET'] ?? 'testing',
    });
    await evidenceStore.prepare();
    await evidenceStore.prepare();
    const server = await startTestServer({ evidenceStore });
    const quality = { bytesPerS: 150_000, breaksAfterMs: [700, 2_500] } as const;
    const targetPort = Number(new URL(server.origin).port);
    const link = await CutLink.listen(new Random('s3'), { quality, targetPort });
    try {
      const device = new TestDevice(server.origin);
      await device.signIn('officer');
      const photos = new Map<Uuid, string>();
      const entry = await device.save(anActivity());
      for (let n = 0; n < 4; n++) {
        const photo = aPhoto(200_000);
        photos.set(await device.attachPhoto(entry, photo), hashOf(photo.file));
      }
      await device.sync();
      const total = (await uploadSummary(device.database)).waitingBytes;
      const headers = { cookie: device.cookie };
      const far = transferOverHttp({ fetch, origin: link.origin, headers, timeoutMs: 300_000 });
      for (const until = Date.now() + 600_000; Date.now() < until; await pause(50)) {
        await device.upload(far);
        if ((await uploadSummary(device.database)).waiting === 0) break;
      }
      console.log(`S3: ${link.breaks} breaks, ${(link.sentBytes / total).toFixed(2)} times the bytes`);
      for (const [id, hash] of photos) {
        const answer = await fetch(`${server.origin}/api/evidence/${id}/file`, { headers });
        const content = await answer.arrayBuffer();
        expect([answer.status, hashOf(content)]).toEqual([200, hash]);
        const rest = await fetch(answer.url, { headers: { ...headers, range: 'bytes=150000-' } });
        expect([rest.status, hashOf(await rest.arrayBuffer())]).toEqual([206, hashOf(content.slice(150_000))]);
      }
      await device.save(null, entry);
      await device.sync();
      const nowMs = () => server.clock.ms + 100 * 86_400_000;
      const { database } = server;
      expect(await cleanEvidence({ database, store: evidenceStore, quotaBytes: 0, nowMs })).toBe(8);
    } finally {
      await link.close();
      await server.stop();
    }
  },
);
