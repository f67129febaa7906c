import { CircleAlert, CircleCheck, Clock, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { CounterBoard, CounterDevice, Enrolment } from '../../../protocol/counters.ts';
import { callNewCode, callNewCounter, callRevokeCounter } from '../../engine/counter-calls.ts';
import type { CallFault, CallResult } from '../../engine/server-calls.ts';
import { announce } from '../../state/app-state.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { counters as en } from '../../words/en/counters.ts';
import { counters as id } from '../../words/id/counters.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ConfirmDialog } from '../kit/confirm-dialog.tsx';
import { Notice } from '../kit/notice.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { TextField } from '../kit/text-field.tsx';
import { EnrolmentSheet } from './enrolment-sheet.tsx';
import { useTabletFacts } from './use-tablet-facts.ts';

export interface CounterTabletsProps {
  unit: CounterBoard['units'][number];
  devices: readonly CounterDevice[];
  onChange: () => void;
}

/** The tablets of one unit, and the way to one more. */
export function CounterTablets({ unit, devices, onChange }: CounterTabletsProps) {
  const words = useWordsOf({ id, en });
  const all = useWords();
  const [label, setLabel] = useState('');
  const [error, setError] = useState<string | false>(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CallFault | null>(null);
  const [shown, setShown] = useState<{ label: string; enrolment: Enrolment } | null>(null);

  async function ask(name: string, work: () => Promise<CallResult<Enrolment>>) {
    setBusy(true);
    const result = await work();
    setBusy(false);
    setFault(result.kind === 'fault' ? result.fault : null);
    if (result.kind === 'fault') return;
    setShown({ label: name, enrolment: result.value });
    setLabel('');
    onChange();
  }

  function create() {
    const name = label.trim();
    setError(name === '' && words.labelMissing);
    if (name !== '') void ask(name, () => callNewCounter(unit.id, name));
  }

  return (
    <Card title={words.devices}>
      <div class="k-stack">
        {fault && (
          <Notice tone="bad" live="alert">
            {faultText(fault, all)}
          </Notice>
        )}
        {devices.length === 0 && <p class="k-hint">{words.noDevices}</p>}
        {devices.map((device) => (
          <Tablet
            key={device.deviceId}
            device={device}
            onNewCode={() => void ask(device.label, () => callNewCode(device.deviceId))}
            onChange={onChange}
            onFault={setFault}
          />
        ))}
        <form
          class="counter-new"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) create();
          }}
        >
          <TextField
            label={words.label}
            hint={words.labelHint}
            error={error}
            value={label}
            onValue={setLabel}
            maxLength={60}
            autoComplete="off"
          />
          <Button tone="primary" type="submit" icon={Plus} busy={busy && words.creating}>
            {words.add}
          </Button>
        </form>
      </div>
      <EnrolmentSheet shown={shown} onClose={() => setShown(null)} />
    </Card>
  );
}

interface TabletProps {
  device: CounterDevice;
  onNewCode: () => void;
  onChange: () => void;
  onFault: (fault: CallFault) => void;
}

function Tablet({ device, onNewCode, onChange, onFault }: TabletProps) {
  const words = useWordsOf({ id, en });
  const all = useWords();
  const [asking, setAsking] = useState(false);
  const facts = useTabletFacts(device);
  async function revoke() {
    setAsking(false);
    const result = await callRevokeCounter(device.deviceId);
    if (result.kind === 'fault') return onFault(result.fault);
    announce(words.revoked);
    onChange();
  }
  const look = {
    enrolled: { tone: 'ok', icon: CircleCheck },
    waiting: { tone: 'wait', icon: Clock },
    expired: { tone: 'neutral', icon: Clock },
    revoked: { tone: 'bad', icon: CircleAlert },
  } as const;
  return (
    <article class="counter-tablet">
      <div>
        <h3>{device.label}</h3>
        <p class="k-hint">{facts.join(' · ')}</p>
      </div>
      <StateBadge {...look[device.state]}>{words.states[device.state]}</StateBadge>
      <div class="k-actions">
        <Button onClick={onNewCode} aria-label={`${words.newCode}: ${device.label}`}>
          {words.newCode}
        </Button>
        {device.state !== 'revoked' && (
          <Button tone="quiet" onClick={() => setAsking(true)} aria-label={words.revokeTitle(device.label)}>
            {words.revoke}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        danger
        title={words.revokeTitle(device.label)}
        confirmLabel={words.revoke}
        cancelLabel={all.common.cancel}
        onConfirm={() => void revoke()}
        onCancel={() => setAsking(false)}
      >
        <p>{words.revokeNote}</p>
      </ConfirmDialog>
    </article>
  );
}
