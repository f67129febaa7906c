import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { attacks } from './attacks.ts';
import { fuzz } from './fuzz.ts';
import { disturb, honestLatency } from './measure.ts';
import { addCrowd, type Scene } from './scene.ts';

let server: TestServer;
let scene: Scene;

beforeAll(async () => {
  server = await startTestServer();
  const crowd = await addCrowd(server.database, 12);
  scene = { origin: server.origin, nowMs: () => server.clock.ms, crowd };
});
afterAll(() => server.stop());

test('honest devices are served while one account and one address do their worst', async () => {
  const disturbing = disturb(scene, scene.crowd.at(-1)!, {
    slowSockets: 100,
    wrongSignInsPerSecond: 40,
    largeBodies: 2,
  });
  const { served, refused } = await honestLatency(scene, scene.crowd.slice(0, 4), 5);
  await disturbing.stop();
  expect({ served, refused }).toEqual({ served: 20, refused: 0 });
});

test.each(attacks.map((attack) => [`${attack.fault} ${attack.title}`, attack] as const))(
  '%s',
  async (_title, attack) => {
    expect(await attack.run(scene)).toBe(null);
  },
);

test('fuzzed requests are answered, none of them as a fault of the server', async () => {
  const { faults, statuses } = await fuzz(scene, 600, null);
  expect(faults).toEqual([]);
  expect(statuses[0] ?? 0).toBe(0);
});
