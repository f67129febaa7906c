import { readFileSync } from 'node:fs';
import type { ApiClient } from '../support/api-client.ts';
import { aPlan, ids } from '../support/small-district.ts';
import { brokenOf, jsonOf } from './break-fields.ts';
import { readOperations, shotsOfOperation, type Shot } from './operations.ts';
import { anEntry, changeOf, envelopeOf, signedIn, type Scene } from './scene.ts';

export interface FuzzReport {
  readonly requests: number;
  readonly statuses: Record<number, number>;
  /** Path and status of the first that the server took for its own fault. */
  readonly faults: readonly string[];
  /** Resident memory of the server in megabytes, after each tenth of the requests; empty where nobody can tell. */
  readonly memoryMb: readonly number[];
}

const atOnce = 8;

/** Sends so many requests in which one field after the other holds what nobody expects there. */
export async function fuzz(scene: Scene, requests: number, pid: number | null): Promise<FuzzReport> {
  const statuses: Record<number, number> = {};
  const faults: string[] = [];
  const memoryMb: number[] = [];
  const admin: ApiClient = await signedIn(scene, 'admin');
  const operations = await readOperations(scene.origin);
  const shots = [...shotsOf(scene), ...operations.flatMap(shotsOfOperation)];
  let sent = 0;
  const shooter = async () => {
    for (let next = sent++; next < requests; next = sent++) {
      const member = scene.crowd[next % scene.crowd.length]!;
      const shot = shots[(next * 7_919) % shots.length]!;
      const text = shot.body?.replaceAll('@device@', member.deviceId);
      // What admins alone may ask is asked by one: others are turned away before it is looked at.
      const cookie = shot.isOperation && next % 2 === 0 ? admin.cookie : member.cookie;
      const status = await shoot(scene.origin, { ...shot, body: text }, cookie);
      statuses[status] = (statuses[status] ?? 0) + 1;
      // That it has no time says 503, which is a polite answer; every other of the kind is a bug.
      if (status >= 500 && status !== 503 && faults.length < 20) {
        faults.push(`${status} ${shot.method} ${shot.path} ${text?.slice(0, 300) ?? ''}`);
      }
      if (pid !== null && next % Math.ceil(requests / 10) === 0) memoryMb.push(residentMb(pid));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, shooter));
  return { requests, statuses, faults, memoryMb };
}

async function shoot(origin: string, { method, path, body }: Shot, cookie: string): Promise<number> {
  try {
    const headers = { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const response = await fetch(`${origin}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

/** Every request with each of its fields broken in turn. */
function shotsOf(scene: Scene): Shot[] {
  const device = '@device@';
  const changes = [
    changeOf(scene, anEntry(scene)),
    changeOf(scene, aPlan(), { kind: 'workPlan', version: 2 }),
    changeOf(scene, null, { baseRev: 1 }),
  ];
  const heartbeat = { waiting: 1, needsRepair: 0, oldestQueuedAt: null, freeBytes: 1, appVersion: '1' };
  const sync = { ...envelopeOf(scene, device as never, changes), heartbeat };
  const nip = '198811022012011998';
  const bodies: [path: string, body: unknown][] = [
    ['/api/sync', sync],
    ['/api/session', { nip, password: 'salah', device: ids.plan }],
    ['/api/session/first', { nip, code: 'AAAA-AAAA', password: 'kata sandi baru', device: ids.plan }],
    ['/api/counter/enrol', { code: 'ABCD-EFGH' }],
    ['/api/survey/openings', { code: 'AAAAAAA' }],
    ['/api/backup-import', { person: ids.officer, changes: [] }],
    ['/api/setup', { kind: 'sample', code: 'x' }],
  ];
  return bodies.flatMap(([path, body]) =>
    [...brokenOf(body)].map(({ value }) => ({ method: 'POST', path, body: jsonOf(value) })),
  );
}

function residentMb(pid: number): number {
  try {
    const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kb ?? 0) / 1_024);
  } catch {
    return 0;
  }
}
