import { Download } from 'lucide';
import { useState } from 'preact/hooks';
import type { FaultGroup, ImportChoices, ImportView } from '../../../../protocol/import.ts';
import { useWordsOf } from '../../../state/use-app.ts';
import { imports as en } from '../../../words/en/imports.ts';
import { imports as id } from '../../../words/id/imports.ts';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Section } from '../../kit/section.tsx';
import { TextField } from '../../kit/text-field.tsx';
import { ownValue } from '../../../../std/own-value.ts';

export interface ImportFaultsProps {
  view: ImportView;
  choices: ImportChoices;
  busy: boolean;
  onChoose: (choices: ImportChoices) => void;
  onDownload: () => void;
}

type Repair = NonNullable<ImportChoices['repairs']>[number];
const keyOf = (field: string, from: string) => `${field}\n${from}`;

/** Every fault by its cause, with the rows' own words, and one repair for all rows alike. */
export function ImportFaults({ view, choices, busy, onChoose, onDownload }: ImportFaultsProps) {
  const words = useWordsOf({ id, en });
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  if (view.faultCount === 0) return null;
  function repair() {
    const made = Object.entries(typed).flatMap(([key, to]): Repair[] => {
      const at = key.indexOf('\n');
      return to.trim() === '' ? [] : [{ field: key.slice(0, at), from: key.slice(at + 1), to: to.trim() }];
    });
    // What was repaired before stays so; a later word on the same text goes before it.
    const earlier = (choices.repairs ?? []).filter(
      ({ field, from }) => !made.some((one) => one.field === field && one.from === from),
    );
    setTyped({});
    onChoose({ repairs: [...earlier, ...made] });
  }
  return (
    <div class="k-stack">
      <Notice tone="bad" live="status" title={words.faults(view.faultCount)}>
        {words.faultsNote}
      </Notice>
      {view.faults.map((group) => (
        <FaultsOfCause
          key={`${group.field} ${group.fault}`}
          group={group}
          typed={typed}
          onType={(value, to) => setTyped({ ...typed, [keyOf(group.field, value)]: to })}
        />
      ))}
      <div class="k-actions">
        {Object.values(typed).some((to) => to.trim() !== '') && (
          <Button tone="primary" busy={busy && words.repairing} onClick={repair}>
            {words.repair}
          </Button>
        )}
        <Button icon={Download} onClick={onDownload}>
          {words.marked}
        </Button>
      </div>
    </div>
  );
}

interface FaultsOfCauseProps {
  group: FaultGroup;
  typed: Readonly<Record<string, string>>;
  onType: (value: string, to: string) => void;
}

function FaultsOfCause({ group, typed, onType }: FaultsOfCauseProps) {
  const words = useWordsOf({ id, en });
  const { title, fault, field, count, values } = group;
  return (
    <Section title={words.faultTitle(title, count)}>
      <p>{words.faultTexts[fault]}</p>
      <ul class="import-values" role="list">
        {values.map(({ value, rows, count: alike, suggestions }) => (
          <li key={value}>
            <p>
              <strong>{value || words.empty}</strong>{' '}
              <span class="k-soft">
                {words.rows(rows.join(', '))}
                {alike > rows.length && ` ${words.others(alike - rows.length)}`}
              </span>
            </p>
            <TextField
              label={words.instead(value || words.empty)}
              value={ownValue(typed, keyOf(field, value)) ?? ''}
              onValue={(to) => onType(value, to)}
              maxLength={200}
            />
            {suggestions.length > 0 && (
              <div class="k-actions">
                {suggestions.slice(0, 3).map((one) => (
                  <Button key={one.value} tone="quiet" onClick={() => onType(value, one.value)}>
                    {one.label}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
