import { CircleAlert, CircleCheck, Clock } from 'lucide';
import { useState } from 'preact/hooks';
import type { CounterBoard, CounterDevice, Enrolment } from '../../../protocol/counters.ts';
import { callNewCode, callNewCounter, callRevokeCounter } from '../../engine/counter-calls.ts';
import type { CallFault } from '../../engine/server-calls.ts';
import { announce } from '../../state/app-state.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { counters as en } from '../../words/en/counters.ts';
import { counters as id } from '../../words/id/counters.ts';
import { faultText } from '../../words/reason-text.ts';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useSentForm } from '../form/use-sent-form.ts';
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
  const [fault, setFault] = useState<CallFault | null>(null);
  const [shown, setShown] = useState<{ label: string; enrolment: Enrolment } | null>(null);
  const form = useSentForm({
    key: `counter/${unit.id}/new`,
    initial: { label: '' },
    missing: ({ label }) => (label.trim() === '' ? ['label'] : []),
    limits: { label: 60 },
    words: { missing: { label: words.labelMissing } },
    async send({ label }) {
      const result = await callNewCounter(unit.id, label.trim());
      if (result.kind === 'ok') setShown({ label: label.trim(), enrolment: result.value });
      return result;
    },
    onSent: onChange,
  });

  async function renew({ deviceId, label }: CounterDevice) {
    const result = await callNewCode(deviceId);
    setFault(result.kind === 'fault' ? result.fault : null);
    if (result.kind === 'fault') return;
    setShown({ label, enrolment: result.value });
    onChange();
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
            onNewCode={() => void renew(device)}
            onChange={onChange}
            onFault={setFault}
          />
        ))}
        {form && (
          <RecordFormView of={form} save={words.add}>
            <TextField {...form.field('label')} label={words.label} hint={words.labelHint} autoComplete="off" />
          </RecordFormView>
        )}
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
