import { namedId } from '../../src/server/publish/named-id.ts';
import { ApiClient } from '../support/api-client.ts';
import { xlsxFile } from '../server/sheets/zip-file.ts';
import { allNips, ids } from '../support/small-district.ts';
import { anEntry, changeOf, dayOf, pushAs, signedIn, type Scene } from './scene.ts';

export interface Attack {
  /** Of the list of faults met in the field. */
  readonly fault: string;
  readonly title: string;
  /** What got through; null where nothing did. */
  readonly run: (scene: Scene) => Promise<string | null>;
}

const unless = (held: boolean, what: unknown) => (held ? null : JSON.stringify(what));
const get = (client: ApiClient, path: string) =>
  fetch(`${client.origin}${path}`, { headers: { cookie: client.cookie } });

/** What people who should not have tried, each told in a sentence. */
export const attacks: readonly Attack[] = [
  {
    fault: 'B2',
    title: 'an employee writes under the ids that the server will give',
    run: async (scene) => {
      const officer = await signedIn(scene, 'officer');
      const year = dayOf(scene).slice(0, 4);
      const names = [`counter/${ids.office}`, `ikm ${ids.office} ${year}`, `cascade ${ids.officer} ${year}`];
      const squats = names.map((name) => changeOf(scene, anEntry(scene), { id: namedId(name) }));
      const outcomes = await pushAs(scene, officer, squats);
      return unless(
        outcomes.every((one) => one === 'id-reserved' || one === 'not-writer'),
        outcomes,
      );
    },
  },
  {
    fault: 'B3',
    title: 'an admin brings a backup that nobody’s device has signed',
    run: async (scene) => {
      const admin = await signedIn(scene, 'admin');
      const changes = [changeOf(scene, anEntry(scene)), changeOf(scene, null, { baseRev: 1 })];
      const mark = 'b'.repeat(64);
      const invented = { device: admin.device, keyId: 'd'.repeat(64), marks: [mark, mark], signature: 'c'.repeat(128) };
      const answers = await Promise.all(
        [{}, { proof: invented }].map(async (more) => {
          const response = await admin.post('/api/backup-import', { person: ids.officer, changes, ...more });
          const { error } = (await response.json()) as { error?: { code: string } };
          return `${response.status} ${error?.code}`;
        }),
      );
      return unless(
        answers.every((answer) => answer === '403 backup-unproven'),
        answers,
      );
    },
  },
  {
    fault: 'B4',
    title: 'a deputy whose days are over gives a verdict by a clock set back',
    run: async (scene) => {
      const [head, officer, deputy] = [
        await signedIn(scene, 'head'),
        await signedIn(scene, 'officer'),
        await signedIn(scene, 'deputy'),
      ];
      const naming = { superiorId: ids.head, deputyId: ids.deputy, from: dayOf(scene, -10), to: dayOf(scene, -3) };
      const named = await pushAs(scene, head, [changeOf(scene, naming, { kind: 'deputy' })]);
      const entry = changeOf(scene, anEntry(scene));
      const entered = await pushAs(scene, officer, [entry]);
      if (named[0] !== 'applied' || entered[0] !== 'applied') return JSON.stringify({ named, entered });
      const verdict = {
        subjectKind: 'activity',
        subjectId: entry.id,
        subjectHash: entry.hash,
        employeeId: ids.officer,
        date: dayOf(scene),
        verdict: { kind: 'dikembalikan', reason: 'Mohon dilengkapi' },
      };
      const outcomes = await pushAs(scene, deputy, [changeOf(scene, verdict, { kind: 'review', days: -5 })]);
      return unless(outcomes[0] === 'not-reviewer', outcomes);
    },
  },
  {
    fault: 'B5',
    title: 'one change of a kind with NUL, of a revision beyond all bounds, and a broken heartbeat go with a good one',
    run: async (scene) => {
      const officer = await signedIn(scene, 'officer');
      const good = changeOf(scene, anEntry(scene));
      const bad = [
        changeOf(scene, anEntry(scene), { kind: 'a\0b' }),
        changeOf(scene, anEntry(scene), { baseRev: 2 ** 40 }),
        { ...changeOf(scene, anEntry(scene)), body: { '\ud800': 1, '\udbff': 2 } },
      ];
      const outcomes = await pushAs(scene, officer, [...bad, good]);
      const alone = outcomes.slice(0, 3).every((one) => !/^(applied|status)/.test(one)) && outcomes[3] === 'applied';
      return unless(alone, outcomes);
    },
  },
  {
    fault: 'B6',
    title: 'files made to take for ever are brought, and others wait meanwhile',
    run: async (scene) => {
      const [admin, officer] = [await signedIn(scene, 'admin'), await signedIn(scene, 'officer')];
      const evil = ['<c r="'.repeat(30_000), `<a ${'b="" '.repeat(30_000)}`, `<f>${'&amp'.repeat(30_000)}</f>`];
      const files = [
        ...evil.map((sheet) => xlsxFile(sheet)),
        xlsxFile('', [{ name: 'xl/worksheets/sheet1.xml', content: 'a'.repeat(70_000_000), declaredSize: 1_000 }]),
        Buffer.from('"'.repeat(2_000_000)),
        Buffer.from(`${',;\t|'.repeat(200_000)}\n`),
      ];
      const open = new Set(files);
      const bring = async (bytes: Buffer) => {
        const response = await fetch(`${scene.origin}/api/imports?kind=people&name=pegawai.xlsx`, {
          method: 'POST',
          headers: { cookie: admin.cookie, 'content-type': 'application/octet-stream' },
          body: new Uint8Array(bytes),
        });
        open.delete(bytes);
        return response.status;
      };
      const brought = Promise.all(files.map(bring));
      // As long as any of them is looked at, work goes on.
      const others: string[] = [];
      while (open.size > 0) others.push(...(await pushAs(scene, officer, [changeOf(scene, anEntry(scene))])));
      const statuses = await brought;
      const held = statuses.every((status) => status === 400 || status === 413 || status === 503);
      return unless(held && others.length > 0 && others.every((one) => one === 'applied'), [statuses, others.length]);
    },
  },
  {
    fault: 'B7',
    title: 'somebody who has not signed in sends large bodies',
    run: async (scene) => {
      const stranger = new ApiClient(scene.origin);
      const large = JSON.stringify({ nip: 'x'.repeat(3_900_000) });
      const paths = ['/api/session', '/api/counter/enrol', '/api/survey/answers', '/api/sync', '/api/backup-import'];
      const statuses = await Promise.all(
        paths.map(async (path) => (await stranger.postRaw(path, large).catch(() => ({ status: 401 }))).status),
      );
      return unless(
        statuses.every((status) => status === 401 || status === 413),
        statuses,
      );
    },
  },
  {
    fault: 'B7',
    title: 'wrong codes and openings of one address shut out another',
    run: async (scene) => {
      const ask = (address: string) =>
        fetch(`${scene.origin}/api/counter/enrol`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
          body: JSON.stringify({ code: 'ABCD-EFGH' }),
        });
      const mine = await Promise.all(Array.from({ length: 40 }, () => ask('198.51.100.1')));
      const elsewhere = await ask('198.51.100.2');
      const limited = mine.some(({ status }) => status === 429);
      return unless(limited && elsewhere.status === 404, [limited, elsewhere.status]);
    },
  },
  {
    fault: 'B9',
    title: 'NIPs are tried out: is one of them somebody’s?',
    run: async (scene) => {
      const tried = async (nip: string) => {
        const statuses: number[] = [];
        for (let n = 0; n < 9; n++) {
          const client = new ApiClient(scene.origin);
          const body = { nip, password: 'salah sekali', device: client.device };
          const response = await client.post('/api/session', body, { 'x-forwarded-for': `198.51.100.${10 + n}` });
          statuses.push(response.status);
        }
        return statuses.join(' ');
      };
      const [known, unknown] = [await tried(allNips.past), await tried('198811022012011999')];
      return unless(known === unknown && known.endsWith('423'), [known, unknown]);
    },
  },
  {
    fault: 'B11',
    title: 'reports of days that no report is of, and words that are names in JavaScript',
    run: async (scene) => {
      const admin = await signedIn(scene, 'admin');
      const queries = ['from=1900-01-01', 'to=9999-12-31', 'from=0000-00-00', 'weight=constructor', 'unit=__proto__'];
      const statuses = await Promise.all(
        queries.map(async (query) => (await get(admin, `/api/reports/skm?${query}`)).status),
      );
      return unless(
        statuses.every((status) => status === 400),
        statuses,
      );
    },
  },
  {
    fault: 'B11',
    title: 'what a person reads is left in a browser’s or proxy’s cache',
    run: async (scene) => {
      const admin = await signedIn(scene, 'admin');
      const kept = await Promise.all(
        ['/api/devices', '/api/monitor', '/api/audit', '/api/reports/skm'].map(async (path) =>
          (await get(admin, path)).headers.get('cache-control'),
        ),
      );
      return unless(
        kept.every((one) => one === 'no-store'),
        kept,
      );
    },
  },
  {
    fault: 'B12',
    title: 'who has no right to it opens a unit’s page to the internet, and writes over what it will do',
    run: async (scene) => {
      const page = `/api/reports/skm/publication/${ids.office}`;
      const note = `/api/reports/skm/note?unit=${ids.office}`;
      const put = async (client: ApiClient, path: string, body: object) => {
        const headers = { 'content-type': 'application/json', cookie: client.cookie };
        return (await fetch(`${client.origin}${path}`, { method: 'PUT', headers, body: JSON.stringify(body) })).status;
      };
      const statuses = await Promise.all(
        (['officer', 'head', 'stranger'] as const).flatMap(async (who) => {
          const client = await signedIn(scene, who);
          return [
            await put(client, page, { open: true }),
            await put(client, note, { version: 0, population: 100, followUp: [] }),
          ];
        }),
      );
      return unless(
        statuses.flat().every((status) => status === 403),
        statuses,
      );
    },
  },
  {
    fault: 'B14',
    title: 'a session that never says anything of itself stays out of the list of devices',
    run: async (scene) => {
      const admin = await signedIn(scene, 'admin');
      const { devices } = (await (await get(admin, '/api/devices')).json()) as { devices: { personId: string }[] };
      const listed = new Set(devices.map(({ personId }) => personId));
      const missing = scene.crowd.slice(0, 20).filter(({ personId }) => !listed.has(personId));
      return unless(missing.length === 0, missing.length);
    },
  },
  {
    fault: 'B15',
    title: 'a body of an old version holds up what lies beside it',
    run: async (scene) => {
      const officer = await signedIn(scene, 'officer');
      const old = { employeeId: ids.officer, year: 2026, results: [null] };
      const bad = changeOf(scene, old, { kind: 'workPlan', version: 1 });
      const outcomes = await pushAs(scene, officer, [bad, changeOf(scene, anEntry(scene))]);
      return unless(outcomes[0] === 'body-invalid' && outcomes[1] === 'applied', outcomes);
    },
  },
  {
    fault: '–',
    title: 'somebody reads, and writes for, somebody else',
    run: async (scene) => {
      const stranger = await signedIn(scene, 'stranger');
      const statuses = await Promise.all(
        ['/api/audit', '/api/organisation', '/api/counters'].map(async (path) => (await get(stranger, path)).status),
      );
      const device = { ...changeOf(scene, anEntry(scene)), author: ids.officer };
      const body = { protocol: 1, device: ids.plan, nonce: 'x'.repeat(8), sentAt: device.capturedAt, epoch: null };
      const foreign = await stranger.post('/api/sync', { ...body, cursors: {}, changes: [device] });
      return unless(statuses.every((one) => one === 403) && foreign.status === 401, [statuses, foreign.status]);
    },
  },
];
