import { Upload } from 'lucide';
import { useState } from 'preact/hooks';
import type { ImportAnswer } from '../../../protocol/skm-admin.ts';
import type { SkmPlaces } from '../../../protocol/skm-report.ts';
import type { CallFault } from '../../engine/server-calls.ts';
import { callImport } from '../../engine/skm-admin-calls.ts';
import { announce } from '../../state/app-state.ts';
import { fixedText } from '../../state/format.ts';
import { useToday } from '../../state/today.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { skmAdmin as en } from '../../words/en/skm-admin.ts';
import { skmAdmin as id } from '../../words/id/skm-admin.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Notice } from '../kit/notice.tsx';
import { Section } from '../kit/section.tsx';
import { Select } from '../kit/select.tsx';
import { WordedDateField } from '../shared/worded-date-field.tsx';

export interface ImportFormProps {
  unit: string;
  services: SkmPlaces['services'];
}

type Outcome =
  | { readonly kind: 'seen'; readonly answer: ImportAnswer }
  | { readonly kind: 'fault'; readonly fault: CallFault };

/** Earlier questionnaires from a file: looked at first, then taken in whole. */
export function ImportForm({ unit, services }: ImportFormProps) {
  const words = useWordsOf({ id, en });
  const today = useToday() ?? '';
  const [chosen, setDate] = useState<string | null>(null);
  const date = chosen ?? today;
  const [service, setService] = useState<string>(services[0]?.id ?? '');
  const [file, setFile] = useState<File | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = { unit, service, weight: '', from: date, to: date };
  async function send(commit: boolean): Promise<void> {
    if (file === null) return;
    setBusy(true);
    const result = await callImport(asked, file, commit);
    setBusy(false);
    setOutcome(result.kind === 'ok' ? { kind: 'seen', answer: result.value } : { kind: 'fault', fault: result.fault });
    if (result.kind === 'ok' && result.value.written) announce(words.imported(result.value.rows));
  }
  const afresh =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setOutcome(null);
    };
  const chooseFile = afresh(setFile);
  return (
    <Section title={words.import}>
      <p class="k-soft">{words.importNote}</p>
      <div class="skm-chooser">
        <Select
          label={words.service}
          value={service}
          onValue={afresh(setService)}
          options={services.map((one) => ({ value: one.id, label: one.name }))}
        />
        <WordedDateField label={words.importDate} value={date} onValue={afresh(setDate)} />
        <Field label={words.file}>
          {(control) => (
            <input
              {...control}
              class="k-input skm-file"
              type="file"
              accept=".xlsx,.csv"
              onChange={(event) => chooseFile(event.currentTarget.files?.[0] ?? null)}
            />
          )}
        </Field>
      </div>
      {file && (
        <div class="k-actions">
          <Button busy={busy && words.checking} onClick={() => void send(false)}>
            {words.check}
          </Button>
        </div>
      )}
      {outcome && <ImportOutcome outcome={outcome} busy={busy} onCommit={() => void send(true)} />}
    </Section>
  );
}

function ImportOutcome({ outcome, busy, onCommit }: { outcome: Outcome; busy: boolean; onCommit: () => void }) {
  const words = useWordsOf({ id, en });
  const common = useWords();
  const language = useApp((state) => state.language);
  if (outcome.kind === 'fault') {
    const { fault } = outcome;
    return (
      <Notice tone="bad" live="alert" title={fault.field && `${words.cell}: ${fault.field}`}>
        {faultText(fault, common)}
      </Notice>
    );
  }
  const { rows, unsur, ikm, faultCount, known, written } = outcome.answer;
  if (written) return <Notice tone="ok" live="status" title={words.imported(rows)} />;
  if (faultCount > 0) return <CellFaults answer={outcome.answer} />;
  if (known) return <Notice live="status">{words.known}</Notice>;
  const commit = (
    <Button tone="primary" icon={Upload} busy={busy && words.importing} onClick={onCommit}>
      {words.commit(rows)}
    </Button>
  );
  return (
    <Notice tone="ok" live="status" title={words.found(rows, unsur.length)} action={commit}>
      {ikm !== null && words.foundIkm(fixedText(ikm, 2, language))}
    </Notice>
  );
}

function CellFaults({ answer: { faults, faultCount } }: { answer: ImportAnswer }) {
  const words = useWordsOf({ id, en });
  return (
    <>
      <Notice tone="bad" live="alert" title={words.faults(faultCount)}>
        {faults.length < faultCount && words.faultsMore(faults.length)}
      </Notice>
      <table class="k-table">
        <thead>
          <tr>
            <th scope="col">{words.cell}</th>
            <th scope="col">{words.found2}</th>
            <th scope="col">{words.why}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ row, column, code, found }) => (
            <tr key={`${column}${row}`}>
              <th scope="row">
                {column}
                {row}
              </th>
              <td>{found}</td>
              <td>{words.cellFaults[code]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
