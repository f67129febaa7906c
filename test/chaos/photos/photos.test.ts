import { expect, test } from 'vitest';
import { runPhotos } from './run-photos.ts';

test('[SYN-21] photos through a slow link that keeps breaking arrive whole, resending less than a third, over a SIGKILL of the server', async () => {
  const report = await runPhotos({
    seed: Number(process.env['CHAOS_SEED'] ?? 7),
    photos: 3,
    bytesEach: 200_000,
    quality: { bytesPerS: 150_000, breaksAfterMs: [200, 1_200] },
    patienceMs: 600_000,
    wholeFileMs: 0,
  });
  const told = JSON.stringify(report);
  expect([report.waiting, report.equal, report.serverKills], told).toEqual([0, 3, 1]);
  expect(report.breaks, told).toBeGreaterThan(3);
  expect(report.share, told).toBeLessThan(1.3);
});
