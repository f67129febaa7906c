import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LocalDate } from '../../src/domain/time/local-date.ts';
import { workPlanKind } from '../../src/domain/work-plan/work-plan-kind.ts';
import { namedId } from '../../src/server/publish/named-id.ts';
import { publishIkm } from '../../src/server/skm/publish-ikm.ts';
import { retryDerivations } from '../../src/server/written/retry-derivations.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { aChange, ApiClient } from '../support/api-client.ts';
import { addPeople } from '../support/more-people.ts';
import { anActivity, aPlan, ids, nowMs } from '../support/small-district.ts';
import { loadSurvey, responsesWithTotals, write } from '../support/survey.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';

let server: TestServer;
let officer: ApiClient;
let head: ApiClient;

beforeEach(async () => {
  server = await startTestServer();
  officer = await new ApiClient(server.origin).signIn('officer');
  head = await new ApiClient(server.origin).signIn('head');
  // As on a server that has told nobody's RHK yet.
  await server.database.pool.query(`delete from record where kind = 'cascadedResults'`);
});
afterEach(() => server.stop());

/** What the server names: of everybody's guess. */
const guesses = [
  `counter/${ids.office}`,
  `ikm ${ids.office} 2026`,
  `cascade ${ids.officer} 2026`,
  `receipt ${ids.plan}`,
];

const planOfOfficer = (title: string, different = {}) => {
  const plan = aPlan();
  const given = { kind: 'diberikan', on: '2026-11-20' as LocalDate } as const;
  const body = { ...plan, results: [{ ...plan.results[0]!, title }], state: given, replaces: ids.plan, ...different };
  return aChange(body, { kind: workPlanKind.name, version: workPlanKind.version });
};

async function toldRhk(): Promise<unknown[]> {
  const { rows } = await server.database.pool.query(
    `select body from record where kind = 'cascadedResults' and about = $1 and author = $2 and body is not null`,
    [ids.officer, ids.org],
  );
  return rows.map(({ body }) => body.results.map((one: { title: string }) => one.title));
}

test('[SYN-6] an id that the server will give is taken by nobody else; what lies beside it lands', async () => {
  const squats = guesses.map((name) => aChange(anActivity(), { id: namedId(name) }));
  const { results } = await officer.sync([...squats, aChange(anActivity())]);
  expect(results.slice(0, -1)).toMatchObject(
    guesses.map(() => ({ outcome: 'refused', refusal: { code: 'id-reserved', field: 'id' } })),
  );
  expect(results.at(-1)).toMatchObject({ outcome: 'applied' });
});

test('[SYN-6] a record that has lain under such an id since before is changed by its author as ever', async () => {
  const id = namedId('of an older release');
  await write(server.database, [{ ...recordOf(id), author: ids.officer }]);
  const change = aChange(anActivity({ description: 'Memeriksa berkas sekali lagi' }), { id, baseRev: 1 });
  expect((await officer.sync([change])).results).toMatchObject([{ outcome: 'applied' }]);
});

test('[SYN-6] where somebody’s record has lain under the server’s name since before, the server takes the next', async () => {
  for (const name of guesses) await write(server.database, [{ ...recordOf(namedId(name)), author: ids.officer }]);
  expect((await head.sync([planOfOfficer('Berkas selesai')])).results).toMatchObject([{ outcome: 'applied' }]);
  expect(await toldRhk()).toEqual([['Berkas selesai']]);

  await addPeople(server.database);
  await loadSurvey(server.database);
  await write(server.database, responsesWithTotals([105, 101, 100, 116, 102, 105, 106, 105, 115], 29));
  expect(await publishIkm(server.database, nowMs)).toBe(1);
  expect(await publishIkm(server.database, nowMs)).toBe(0);

  const admin = await new ApiClient(server.origin).signIn('admin');
  const made = await admin.post('/api/counters', { unitId: ids.office, label: 'Loket 1' });
  expect(made.status).toBe(200);
});

test('[SYN-7] a derivation that fails undoes no push: it is noted with its cause, logged, and made good later', async () => {
  await server.database.pool.query(
    `create function fail() returns trigger language plpgsql as $$ begin
       if new.kind = 'cascadedResults' then raise exception 'no' using errcode = '22000'; end if; return new; end $$;
     create trigger fail before insert on record for each row execute function fail()`,
  );
  const [plan, other] = [planOfOfficer('Berkas selesai'), aChange(anActivity({ rhkId: null }))];
  expect((await head.sync([plan, other])).results).toMatchObject([{ outcome: 'applied' }, { outcome: 'applied' }]);
  expect(await toldRhk()).toEqual([]);
  const logged: { derivation?: string; code?: string }[] = [];
  const log = { error: (line: object) => void logged.push(line) } as never;
  expect(await retryDerivations(server.database, nowMs, log)).toBe(0);
  expect(logged).toMatchObject([{ derivation: 'cascades', subject: ids.officer, code: '22000' }]);
  expect(JSON.stringify(logged)).not.toContain('Berkas');

  await server.database.pool.query('drop trigger fail on record');
  expect(await retryDerivations(server.database, nowMs, log)).toBe(1);
  expect(await retryDerivations(server.database, nowMs, log)).toBe(0);
  expect(await toldRhk()).toEqual([['Berkas selesai']]);
});

test('the index of one unit that cannot be published keeps no other from it', async () => {
  await loadSurvey(server.database);
  await write(server.database, responsesWithTotals([105, 101, 100, 116, 102, 105, 106, 105, 115], 29));
  await server.database.pool.query(
    `create function fail() returns trigger language plpgsql as $$ begin
       if new.body ->> 'unitId' = '${ids.office}' then raise exception 'no'; end if; return new; end $$;
     create trigger fail before insert on record for each row execute function fail()`,
  );
  const failed: unknown[] = [];
  const publish = () => publishIkm(server.database, nowMs, (error) => void failed.push(error));
  expect(await publish()).toBe(0);
  expect(failed).toHaveLength(1);
  await server.database.pool.query(
    `create temporary table t as select * from survey_told; update t set unit_id = '${ids.clinic}';
     insert into survey_told select * from t`,
  );
  expect(await publish()).toBe(1);
  expect(failed).toHaveLength(2);
});

function recordOf(id: Uuid) {
  return {
    kind: 'activity',
    id,
    body: anActivity({ rhkId: null }),
    capturedAt: new Date(nowMs).toISOString() as never,
  };
}
