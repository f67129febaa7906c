import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase } from '../../src/server/db/database.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { ServerProcess } from '../chaos/server-process.ts';
import { loadSmallDistrict } from '../support/small-district.ts';
import { attacks } from './attacks.ts';
import { fuzz } from './fuzz.ts';
import { disturb, honestLatency } from './measure.ts';
import { addCrowd, type Scene } from './scene.ts';

export interface AttackOptions {
  readonly requests: number;
  readonly rounds: number;
  readonly say: (line: string) => void;
}

const crowdSize = 300;
const honest = 8;
const silent = { info: () => undefined, error: () => undefined };

/** Attacks a real server process on an embedded PostgreSQL. Gives back how many attacks got through. */
export async function runAttack({ requests, rounds, say }: AttackOptions): Promise<number> {
  const dataDir = await mkdtemp(join(tmpdir(), `jejak-test-${process.pid}-`));
  await chmod(dataDir, 0o711);
  const crowd = await prepare(dataDir);
  const server = await ServerProcess.start({ DATA_DIR: dataDir });
  const scene: Scene = { origin: `http://127.0.0.1:${server.port}`, nowMs: Date.now, crowd };
  try {
    const got = await measure(scene, rounds, say);
    let through = got;
    for (const { fault, title, run } of attacks) {
      const what = await run(scene).catch((error: unknown) => String(error));
      say(`${what === null ? 'held   ' : 'THROUGH'}  ${fault.padEnd(3)}  ${title}${what === null ? '' : `: ${what}`}`);
      if (what !== null) through++;
    }
    say(`fuzz: ${requests} requests …`);
    const report = await fuzz(scene, requests, server.pid);
    say(`  statuses ${JSON.stringify(report.statuses)}, memory of the server ${report.memoryMb.join(' ')} MB`);
    for (const fault of report.faults) say(`  THROUGH  ${fault}`);
    return through + report.faults.length + server.crashes;
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function prepare(dataDir: string) {
  const database = await connectDatabase({ env: { databaseUrl: null, dataDir }, log: silent });
  try {
    await migrate(database.pool, silent);
    await loadSmallDistrict(database);
    return await addCrowd(database, crowdSize);
  } finally {
    await database.close();
  }
}

/** What honest devices get from a quiet server, and from one that is being disturbed. Gives back how many were refused. */
async function measure(scene: Scene, rounds: number, say: (line: string) => void): Promise<number> {
  const members = scene.crowd.slice(0, honest);
  await honestLatency(scene, members, 5);
  const quiet = await honestLatency(scene, members, rounds);
  say(`quiet:      sync p50 ${quiet.p50} ms, p95 ${quiet.p95} ms, ${quiet.served} served, ${quiet.refused} refused`);
  const [slowSockets, wrongSignInsPerSecond, largeBodies] = [300, 120, 8];
  const disturbing = disturb(scene, scene.crowd.at(-1)!, { slowSockets, wrongSignInsPerSecond, largeBodies });
  const disturbed = await honestLatency(scene, members, rounds);
  const got = await disturbing.stop();
  const times = (disturbed.p95 / quiet.p95).toFixed(1);
  say(
    `disturbed:  sync p50 ${disturbed.p50} ms, p95 ${disturbed.p95} ms (${times} ×), ${disturbed.served} served, ` +
      `${disturbed.refused} refused; ${slowSockets} slow sockets, ${wrongSignInsPerSecond} wrong sign-ins a second, ` +
      `${largeBodies} large bodies got ${JSON.stringify(got)}`,
  );
  return disturbed.refused;
}
