import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { ids } from '../support/small-district.ts';
import { anEntry, changeOf, envelopeOf, type Member, type Scene } from './scene.ts';

export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly served: number;
  readonly refused: number;
}

/** How long honest devices wait for a sync with one new entry each, in milliseconds, `rounds` times one after the other. */
export async function honestLatency(scene: Scene, members: readonly Member[], rounds: number): Promise<Latency> {
  const tookMs: number[] = [];
  let refused = 0;
  await Promise.all(
    members.map(async ({ deviceId, cookie }) => {
      for (let round = 0; round < rounds; round++) {
        const body = JSON.stringify(envelopeOf(scene, deviceId, [changeOf(scene, anEntry(scene))]));
        const startMs = performance.now();
        const headers = { 'content-type': 'application/json', cookie, 'x-forwarded-for': '192.0.2.1' };
        const response = await fetch(`${scene.origin}/api/sync`, { method: 'POST', headers, body });
        await response.arrayBuffer();
        if (response.status === 200) tookMs.push(performance.now() - startMs);
        else refused++;
        await delay(50);
      }
    }),
  );
  const sorted = tookMs.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: at(0.5), p95: at(0.95), served: tookMs.length, refused };
}

export interface Disturbance {
  /** Sockets of one account that send their request byte by byte. */
  readonly slowSockets: number;
  readonly wrongSignInsPerSecond: number;
  /** Of one account, each of them 3.9 MB, one after the other. */
  readonly largeBodies: number;
}

/** Goes on disturbing until `stop`; gives back what the disturbers got. */
export function disturb(scene: Scene, by: Member, { slowSockets, wrongSignInsPerSecond, largeBodies }: Disturbance) {
  const stopping = new AbortController();
  const statuses: Record<string, number> = {};
  const count = (what: string) => void (statuses[what] = (statuses[what] ?? 0) + 1);
  const url = new URL(scene.origin);
  const sockets = new Set<Socket>();
  const openSlow = () => {
    if (stopping.signal.aborted) return;
    const socket = connect(Number(url.port), url.hostname);
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', (data) => count(`slow ${String(data).slice(9, 12)}`));
    socket.on('close', () => {
      sockets.delete(socket);
      setTimeout(openSlow, 100).unref();
    });
    const head = `POST /api/sync HTTP/1.1\r\nhost: ${url.host}\r\ncookie: ${by.cookie}\r\ncontent-type: application/json`;
    socket.write(`${head}\r\ncontent-length: 5000\r\n\r\n{`);
  };
  for (let n = 0; n < slowSockets; n++) openSlow();
  const dripping = setInterval(() => sockets.forEach((socket) => socket.write(' ')), 1_000);

  const everyMs = wrongSignInsPerSecond > 0 ? 1_000 / wrongSignInsPerSecond : 1e9;
  let guesses = 0;
  const guessing = setInterval(() => {
    const nip = `19700101199503${String(1000 + (guesses++ % 8_999))}`;
    const body = JSON.stringify({ nip, password: 'salah sekali', device: ids.plan });
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.66' };
    fetch(`${scene.origin}/api/session`, { method: 'POST', headers, body, signal: stopping.signal })
      .then(({ status }) => count(`sign-in ${status}`))
      .catch(() => undefined);
  }, everyMs);

  const large = JSON.stringify({ ...envelopeOf(scene, by.deviceId, []), changes: ['x'.repeat(3_900_000)] });
  const sending = Array.from({ length: largeBodies }, async () => {
    while (!stopping.signal.aborted) {
      const headers = { 'content-type': 'application/json', cookie: by.cookie };
      await fetch(`${scene.origin}/api/sync`, { method: 'POST', headers, body: large, signal: stopping.signal })
        .then(({ status }) => count(`large ${status}`))
        .catch(() => undefined);
    }
  });

  return {
    async stop(): Promise<Record<string, number>> {
      stopping.abort();
      clearInterval(dripping);
      clearInterval(guessing);
      for (const socket of sockets) socket.destroy();
      await Promise.all(sending);
      return statuses;
    },
  };
}
