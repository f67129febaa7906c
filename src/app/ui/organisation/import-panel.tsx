import { Download, Upload } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { importKinds, type ImportKind, type ImportReport } from '../../../protocol/import.ts';
import { callImport } from '../../engine/organisation-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { ImportReportView } from './import-report.tsx';
import { useCommand } from './use-command.ts';

/** A file is looked through first, and applied only as a whole. */
export function ImportPanel({ onChange }: { onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const { busy, fault, run } = useCommand();
  const [kind, setKind] = useState<ImportKind>('pegawai');
  const [file, setFile] = useState<File | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const input = useRef<HTMLInputElement>(null);
  function choose(chosen: File | null) {
    setFile(chosen);
    setReport(null);
  }
  async function send(apply: boolean) {
    if (file === null) return;
    // Read before it is sent: a file that a spreadsheet program saves again meanwhile is not half of each.
    const bytes = new Blob([await file.arrayBuffer()]);
    const done = await run(
      () => callImport(kind, bytes, apply),
      (value) => {
        setReport(value);
        return apply ? words.applied : words.checked(value.errorCount);
      },
    );
    if (!done || !apply) return;
    if (input.current) input.current.value = '';
    setFile(null);
    onChange();
  }
  return (
    <div class="k-stack">
      <Card title={words.importTitle}>
        <p>{words.importNote}</p>
        <RadioGroup
          look="rows"
          label={words.importWhat}
          value={kind}
          options={importKinds.map((one) => ({
            value: one,
            label: words.importKinds[one].title,
            note: words.importKinds[one].note,
          }))}
          onValue={(chosen) => {
            setKind(chosen);
            setReport(null);
          }}
        />
        <div class="k-actions">
          <LinkButton icon={Download} href={`/api/organisation/import/${kind}.xlsx`} target="_blank" download="">
            {words.example('XLSX')}
          </LinkButton>
          <LinkButton icon={Download} href={`/api/organisation/import/${kind}.csv`} target="_blank" download="">
            {words.example('CSV')}
          </LinkButton>
        </div>
        <div class="org-file">
          <label class="k-label" for="import-file">
            {words.file}
          </label>
          <input
            ref={input}
            id="import-file"
            type="file"
            accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
          />
        </div>
        <FaultNotice fault={fault} />
        <div class="k-actions">
          <Button
            tone={report === null ? 'primary' : 'secondary'}
            icon={Upload}
            disabled={file === null}
            busy={busy && words.checking}
            onClick={() => void send(false)}
          >
            {words.check}
          </Button>
        </div>
      </Card>
      {report && <ImportReportView report={report} busy={busy && words.applying} onApply={() => void send(true)} />}
    </div>
  );
}
