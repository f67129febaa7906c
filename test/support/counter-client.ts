import { randomBytes } from 'node:crypto';
import type { SurveyResponse } from '../../src/domain/survey-response/survey-response-body.ts';
import { unsurNames } from '../../src/domain/survey-instrument/unsur.ts';
import { instantOf } from '../../src/domain/time/instant.ts';
import type { CounterSession } from '../../src/protocol/counter-session.ts';
import type { Enrolment } from '../../src/protocol/counters.ts';
import type { SyncAnswer } from '../../src/protocol/sync-answer.ts';
import { publishRecords } from '../../src/server/publish/publish-records.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import { aChange, ApiClient } from './api-client.ts';
import { ids, nowMs } from './small-district.ts';
import type { TestServer } from './test-server.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Uuid;
export const services = { card: idOf(901), birth: idOf(902), clinics: idOf(903) };

/** Services of both units, and the head as the admin who may enrol tablets. */
export async function prepareCounters({ database, origin }: TestServer): Promise<ApiClient> {
  const capturedAt = instantOf(nowMs);
  const service = (id: Uuid, unitId: Uuid, name: string) => ({
    kind: 'service',
    id,
    author: ids.org,
    body: { unitId, name },
    capturedAt,
  });
  await database.transaction((client) =>
    publishRecords(client, { orgId: ids.org, receivedAt: capturedAt }, [
      service(services.card, ids.office, 'KTP elektronik'),
      service(services.birth, ids.office, 'Akta kelahiran'),
      service(services.clinics, ids.clinic, 'Pemeriksaan umum'),
    ]),
  );
  await database.pool.query(`update account set roles = '{admin}' where person_id = $1`, [ids.head]);
  return new ApiClient(origin).signIn('head');
}

export async function newCode(admin: ApiClient, unitId: Uuid = ids.office): Promise<Enrolment> {
  const response = await admin.post('/api/counters', { unitId, label: 'Loket 1' });
  if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
  return (await response.json()) as Enrolment;
}

/** A tablet as the server sees it. */
export class CounterClient {
  readonly origin: string;
  cookie = '';
  session: CounterSession | null = null;

  constructor(origin: string) {
    this.origin = origin;
  }

  async enrol(code: string): Promise<Response> {
    const response = await this.post('/api/counter/enrol', { code });
    if (response.status !== 200) return response;
    this.session = (await response.json()) as CounterSession;
    this.cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
    return response;
  }

  post(path: string, body: unknown): Promise<Response> {
    return fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify(body),
    });
  }

  request(changes: readonly unknown[], different: Record<string, unknown> = {}) {
    return {
      protocol: 1,
      device: this.session!.deviceId,
      nonce: randomBytes(8).toString('hex'),
      sentAt: instantOf(nowMs),
      epoch: null,
      cursors: {},
      changes,
      ...different,
    };
  }

  async sync(changes: readonly unknown[], different: Record<string, unknown> = {}): Promise<SyncAnswer> {
    const response = await this.post('/api/counter/sync', this.request(changes, different));
    if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
    return (await response.json()) as SyncAnswer;
  }
}

/** A response as a tablet of the office would send it. */
export function aResponseChange(
  instrumentId: Uuid,
  body: Partial<SurveyResponse> = {},
  different: Record<string, unknown> = {},
) {
  return aChange(
    {
      unitId: ids.office,
      serviceId: services.card,
      instrumentId,
      date: '2026-11-20',
      time: '08:00',
      durationS: 70,
      assisted: false,
      origin: 'counter',
      answers: Object.fromEntries(unsurNames.map((name, index) => [name, (index % 4) + 1])),
      respondent: { sex: null, ageBand: null, education: null, work: null },
      suggestion: null,
      flags: [],
      ...body,
    },
    { kind: 'surveyResponse', ...different },
  );
}
