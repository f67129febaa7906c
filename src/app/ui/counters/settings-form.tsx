import type { CounterBoard, CounterSettings } from '../../../protocol/counters.ts';
import { callCounterSettings } from '../../engine/counter-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { counters as en } from '../../words/en/counters.ts';
import { counters as id } from '../../words/id/counters.ts';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useSentForm } from '../form/use-sent-form.ts';
import { Card } from '../kit/card.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';

const usual: CounterSettings = { layout: 'one-by-one', idleSeconds: 45, asksRespondent: true };

/** How the counters of a unit ask. */
export function SettingsForm({ unit }: { unit: CounterBoard['units'][number] }) {
  const words = useWordsOf({ id, en });
  const { layout, idleSeconds, asksRespondent } = unit.settings ?? usual;
  const form = useSentForm({
    key: `counter-settings/${unit.id}`,
    initial: { layout, idleSeconds: String(idleSeconds), asksRespondent },
    missing: ({ idleSeconds: typed }) => (isGood(Number(typed)) ? [] : ['idleSeconds']),
    words: { missing: { idleSeconds: words.idleFault } },
    send: (typed) => callCounterSettings(unit.id, { ...typed, idleSeconds: Number(typed.idleSeconds) }),
    said: words.saved,
    stays: true,
  });
  if (form === undefined) return null;
  const { field, change } = form;
  return (
    <Card title={words.settings}>
      <RecordFormView of={form} save={words.save} tone="secondary">
        <Select
          {...field('layout')}
          label={words.layout}
          onValue={(value) => change({ layout: value as CounterSettings['layout'] })}
          options={(['one-by-one', 'one-page'] as const).map((value) => ({ value, label: words.layouts[value] }))}
        />
        <TextField {...field('idleSeconds')} label={words.idle} inputMode="numeric" />
        <Checkbox
          label={words.asks}
          checked={form.typed.asksRespondent}
          onChecked={(value) => change({ asksRespondent: value })}
        />
      </RecordFormView>
    </Card>
  );
}

function isGood(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= 15 && seconds <= 600;
}
