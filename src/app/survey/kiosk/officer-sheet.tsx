import { useEffect, useState } from 'preact/hooks';
import type { Instant } from '../../../domain/time/instant.ts';
import type { Zone } from '../../../domain/time/zone.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { lookForUpdate, type UpdateLook } from '../../engine/look-for-update.ts';
import { momentText } from '../../state/format.ts';
import type { CounterEngine, CounterPhase, CounterStatus } from './counter-engine.ts';
import { OfficerField, OfficerFrame } from './officer-frame.tsx';
import { officerWords } from './officer-words.ts';

export interface OfficerSheetProps {
  engine: CounterEngine;
  status: CounterStatus;
  deviceId: Uuid;
  unitName: string;
  zone: Zone;
  onClose: () => void;
  onLeave: () => void;
  onEnrolAgain: () => void;
}

const words = officerWords.sheet;
const worthSayingMs = 300_000;

/** What the officer sees of the queue, never of an answer. */
export function OfficerSheet(props: OfficerSheetProps) {
  const { engine, status, deviceId, unitName, zone, onClose, onLeave, onEnrolAgain } = props;
  const [look, setLook] = useState<UpdateLook | null>(null);
  const [backup, setBackup] = useState(false);
  const { waiting, needsRepair, oldestQueuedAt, lastSyncAt, clockOffsetMs, phase } = status;
  const moment = (at: Instant | null, none: string) => (at === null ? none : momentText(at, zone, 'id'));
  const facts: [string, string | number][] = [
    [words.unit, unitName],
    [words.waiting, waiting],
    ...(needsRepair > 0 ? [[words.refused, needsRepair] as [string, number]] : []),
    [words.oldest, moment(oldestQueuedAt, words.none)],
    [words.last, moment(lastSyncAt, words.never)],
    [
      words.clock,
      Math.abs(clockOffsetMs) < worthSayingMs
        ? words.clockGood
        : words.clockOff(Math.round(Math.abs(clockOffsetMs) / 60_000)),
    ],
    [words.version, __APP_VERSION__],
  ];
  return (
    <OfficerFrame title={words.title}>
      <p class={phase.kind === 'held' || phase.kind === 'failed' ? 'warning' : 'good'} role="status">
        {phaseText(phase)}
      </p>
      <dl class="officer-facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="buttons">
        <button type="button" class="primary" onClick={onClose}>
          {words.close}
        </button>
        <button type="button" onClick={() => void engine.syncNow()}>
          {words.sync}
        </button>
        <button type="button" onClick={() => void lookForUpdate().then(setLook)}>
          {words.update}
        </button>
        <button type="button" onClick={() => setBackup(!backup)} aria-expanded={backup}>
          {words.backup}
        </button>
        {phase.kind === 'held' && (
          <button type="button" onClick={onEnrolAgain}>
            {words.enrolAgain}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {words.leave}
        </button>
      </div>
      <p role="status">{look === null ? '' : words.updateLook[look]}</p>
      {backup && <BackupPart engine={engine} deviceId={deviceId} />}
    </OfficerFrame>
  );
}

function phaseText(phase: CounterPhase): string {
  if (phase.kind === 'held' && phase.why === 'too-old') return words.phases.tooOld;
  return words.phases[phase.kind];
}

function BackupPart({ engine, deviceId }: Pick<OfficerSheetProps, 'engine' | 'deviceId'>) {
  const asked = officerWords.backup;
  const [passphrase, setPassphrase] = useState('');
  const [state, setState] = useState<{ kind: 'idle' | 'making' | 'fault' | 'short' } | { kind: 'made'; name: string }>({
    kind: 'idle',
  });
  useEffect(() => () => setPassphrase(''), []);

  async function make() {
    const { passphraseStrength } = await import('../../../device/backup/passphrase.ts');
    if (passphraseStrength(passphrase) === 'short') return setState({ kind: 'short' });
    setState({ kind: 'making' });
    try {
      const { downloadFile, makeBackupFile } = await import('../../engine/backup-files.ts');
      const file = await makeBackupFile(await engine.unsent(), deviceId, passphrase);
      downloadFile(file);
      setPassphrase('');
      setState({ kind: 'made', name: file.name });
    } catch {
      setState({ kind: 'fault' });
    }
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (state.kind !== 'making') void make();
      }}
    >
      <p>{asked.lead}</p>
      <OfficerField
        secret
        id="passphrase"
        label={asked.passphrase}
        hint={asked.hint}
        fault={state.kind === 'short' ? asked.hint : state.kind === 'fault' ? asked.fault : null}
        value={passphrase}
        onValue={setPassphrase}
      />
      <div class="buttons">
        <button type="submit" class="primary" aria-disabled={state.kind === 'making'}>
          {state.kind === 'making' ? asked.making : asked.make}
        </button>
      </div>
      <p role="status">{state.kind === 'made' ? asked.made(state.name) : ''}</p>
    </form>
  );
}
