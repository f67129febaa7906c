import { useState } from 'preact/hooks';
import type { CounterBoard, CounterSettings } from '../../../protocol/counters.ts';
import { callCounterSettings } from '../../engine/counter-calls.ts';
import type { CallFault } from '../../engine/server-calls.ts';
import { announce } from '../../state/app-state.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { counters as en } from '../../words/en/counters.ts';
import { counters as id } from '../../words/id/counters.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Notice } from '../kit/notice.tsx';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';

const usual: CounterSettings = { layout: 'one-by-one', idleSeconds: 45, asksRespondent: true };

/** How the counters of a unit ask. */
export function SettingsForm({ unit }: { unit: CounterBoard['units'][number] }) {
  const words = useWordsOf({ id, en });
  const all = useWords();
  const [settings, setSettings] = useState(unit.settings ?? usual);
  const [idle, setIdle] = useState(String(settings.idleSeconds));
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CallFault | null>(null);
  const seconds = Number(idle);
  const isGood = Number.isInteger(seconds) && seconds >= 15 && seconds <= 600;

  async function save() {
    setBusy(true);
    const result = await callCounterSettings(unit.id, { ...settings, idleSeconds: seconds });
    setBusy(false);
    setFault(result.kind === 'fault' ? result.fault : null);
    if (result.kind === 'ok') announce(words.saved);
  }

  return (
    <Card title={words.settings}>
      <form
        class="k-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (isGood && !busy) void save();
        }}
      >
        {fault && (
          <Notice tone="bad" live="alert">
            {faultText(fault, all)}
          </Notice>
        )}
        <Select
          label={words.layout}
          value={settings.layout}
          onValue={(layout) => setSettings({ ...settings, layout: layout as CounterSettings['layout'] })}
          options={(['one-by-one', 'one-page'] as const).map((value) => ({ value, label: words.layouts[value] }))}
        />
        <TextField
          label={words.idle}
          inputMode="numeric"
          error={!isGood && words.idleFault}
          value={idle}
          onValue={setIdle}
        />
        <Checkbox
          label={words.asks}
          checked={settings.asksRespondent}
          onChecked={(asksRespondent) => setSettings({ ...settings, asksRespondent })}
        />
        <div class="k-actions">
          <Button type="submit" busy={busy && words.saving}>
            {words.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
