import '../../engine/without-eval.ts';
import { currentInstrument } from '../../../domain/survey-instrument/current-instrument.ts';
import { surveyInstrument } from '../../../domain/survey-instrument/survey-instrument.ts';
import { counter as counterShape } from '../../../domain/counter/counter.ts';
import { service } from '../../../domain/service/service.ts';
import { quarterHourAt, quarterHourMs } from '../../../domain/survey-response/quarter-hour.ts';
import { responseFlags } from '../../../domain/survey-response/response-flags.ts';
import type { SurveyResponse } from '../../../domain/survey-response/survey-response-body.ts';
import { surveyResponseKind } from '../../../domain/survey-response/survey-response-kind.ts';
import { instantOf, type Instant } from '../../../domain/time/instant.ts';
import { localTimeAt } from '../../../domain/time/zone.ts';
import { collectUnsent, type BackupContents } from '../../../device/backup/backup-contents.ts';
import { createIdMaker, sha256 } from '../../../device/platform.ts';
import { databaseNameOf, DeviceDatabase } from '../../../device/store/database.ts';
import { DeviceDirectory } from '../../../device/store/device-directory.ts';
import { readMeta, writeMeta } from '../../../device/store/meta.ts';
import { moveUnsent } from '../../../device/store/move-unsent.ts';
import { outboxSummary, type OutboxSummary } from '../../../device/store/outbox.ts';
import { recordsOfKind } from '../../../device/store/queries.ts';
import { saveRecord } from '../../../device/store/save-record.ts';
import type { CycleOutcome } from '../../../device/sync/run-cycle.ts';
import { createSyncLoop } from '../../../device/sync/sync-loop.ts';
import type { CounterSession } from '../../../protocol/counter-session.ts';
import { askBackgroundSync } from '../../engine/background-sync.ts';
import { createSyncCycle } from '../../engine/sync-cycle.ts';
import type { GivenAnswers, SurveyConfig } from '../steps/survey-config.ts';
import { linkCounterJournal } from './link-counter-journal.ts';

export type CounterPhase = CycleOutcome | { readonly kind: 'running' };

export interface CounterStatus extends OutboxSummary {
  readonly phase: CounterPhase;
  readonly lastSyncAt: Instant | null;
  /** The tablet's clock minus the server's, in milliseconds. */
  readonly clockOffsetMs: number;
}

export interface CounterEngine {
  /** SYN-1: settles when the response is durable on this tablet. */
  save(given: GivenAnswers, config: SurveyConfig): Promise<void>;
  syncNow(): Promise<void>;
  unsent(): Promise<BackupContents>;
  close(): void;
}

export interface CounterEngineParts {
  readonly session: CounterSession;
  readonly onStatus: (status: CounterStatus) => void;
  readonly onConfig: (config: SurveyConfig) => void;
}

/** A clock further off than this is corrected by what the server said last. */
const trustedOffsetMs = 300_000;

/** The same engine as a person's, for a counter: it writes responses and reads how its unit asks (SYN-24). */
export async function startCounterEngine({ session, onStatus, onConfig }: CounterEngineParts): Promise<CounterEngine> {
  const database = await openCounterDatabase(session);
  const unlinkJournal = linkCounterJournal(database, session.deviceId);
  let clockOffsetMs = (await readMeta(database, 'sync'))?.clockOffsetMs ?? 0;
  let phase: CounterPhase = { kind: 'running' };
  let lastSentMs: number | null = null;
  const nowMs = () => Date.now() - (Math.abs(clockOffsetMs) > trustedOffsetMs ? clockOffsetMs : 0);
  // An id tells the moment at which it was made: here no more of it than the response itself.
  const newId = createIdMaker(() => Math.floor(nowMs() / quarterHourMs) * quarterHourMs);
  const cycle = createSyncCycle({
    database,
    deviceId: session.deviceId,
    path: '/api/counter/sync',
    onSending: () => undefined,
  });

  async function tell(): Promise<void> {
    const [summary, memory] = await Promise.all([outboxSummary(database), readMeta(database, 'sync')]);
    clockOffsetMs = memory?.clockOffsetMs ?? 0;
    onStatus({ ...summary, phase, clockOffsetMs, lastSyncAt: memory?.lastSyncAt ?? null });
  }

  const onOutcome = (outcome: CounterPhase) => {
    phase = outcome;
    void tell();
    if (outcome.kind === 'done') void readConfig(database, nowMs()).then((config) => config && onConfig(config));
  };
  const setTimer = (callback: () => void, delayMs: number) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  };
  const loop = createSyncLoop({ cycle, setTimer, nowMs: () => Date.now(), random: Math.random, onOutcome });
  const online = () => loop.hope('online');
  const seen = () => {
    if (document.visibilityState === 'visible') loop.hope('visible');
  };
  addEventListener('online', online);
  document.addEventListener('visibilitychange', seen);
  await tell();
  loop.hope('start');

  return {
    async save(given, config) {
      const sinceLastS = lastSentMs === null ? null : (performance.now() - lastSentMs) / 1_000;
      const body = responseOf(given, { config, unitId: session.unitId, nowMs: nowMs(), sinceLastS });
      const capturedAt = instantOf(nowMs());
      await saveRecord(
        database,
        { kind: surveyResponseKind, id: newId(), author: session.deviceId, body, capturedAt },
        sha256,
      );
      lastSentMs = performance.now();
      void tell();
      loop.hope('save');
      askBackgroundSync();
    },
    async syncNow() {
      await loop.syncNow();
    },
    unsent: () => collectUnsent(database),
    close() {
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', seen);
      loop.stop();
      unlinkJournal();
      database.close();
    },
  };
}

async function openCounterDatabase(session: CounterSession): Promise<DeviceDatabase> {
  const directory = new DeviceDirectory();
  const earlier = await directory.counter();
  const database = new DeviceDatabase(databaseNameOf(session.deviceId));
  await writeMeta(database, 'counter', session);
  if (earlier !== null && earlier.deviceId !== session.deviceId) {
    // Enrolled under another name before: what it had not sent goes under this one.
    const before = new DeviceDatabase(databaseNameOf(earlier.deviceId));
    await moveUnsent(before, database, session.deviceId).finally(() => before.close());
  }
  await directory.setCounter(session);
  directory.close();
  return database;
}

interface Moment {
  readonly config: SurveyConfig;
  readonly unitId: CounterSession['unitId'];
  readonly nowMs: number;
  readonly sinceLastS: number | null;
}

function responseOf(given: GivenAnswers, { config, unitId, nowMs, sinceLastS }: Moment): SurveyResponse {
  const { serviceId, answers, respondent, suggestion, assisted, durationS } = given;
  return {
    unitId,
    serviceId,
    instrumentId: config.instrumentId,
    ...quarterHourAt(nowMs, config.zone),
    durationS,
    assisted,
    origin: 'counter',
    answers,
    respondent: respondent as SurveyResponse['respondent'],
    suggestion,
    flags: responseFlags({ answers, durationS, sinceLastS }),
  };
}

/** How the unit asks today, as far as it has arrived; null before all of it is here. */
async function readConfig(database: DeviceDatabase, nowMs: number): Promise<SurveyConfig | null> {
  const [[settings], services, instruments] = await Promise.all([
    recordsOfKind(database, counterShape),
    recordsOfKind(database, service),
    recordsOfKind(database, surveyInstrument),
  ]);
  if (settings === undefined || services.length === 0) return null;
  const { unitId: _unitId, ...asked } = settings.body;
  const instrument = currentInstrument(instruments, localTimeAt(nowMs, asked.zone).date);
  if (instrument === undefined) return null;
  return {
    ...asked,
    services: services.map(({ id, body }) => ({ id, name: body.name })),
    instrumentId: instrument.id,
    questions: instrument.body.questions,
  };
}
