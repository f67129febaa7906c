import { Download } from 'lucide';
import { useRef } from 'preact/hooks';
import type { ImportKind } from '../../../../protocol/import.ts';
import { examplePath } from '../../../engine/import-calls.ts';
import { useWordsOf } from '../../../state/use-app.ts';
import { imports as en } from '../../../words/en/imports.ts';
import { imports as id } from '../../../words/id/imports.ts';
import { Field } from '../../kit/field.tsx';
import { LinkButton } from '../../kit/link-button.tsx';

export interface FilePickerProps {
  kind: ImportKind;
  onFile: (file: File) => void;
}

/** Where a file is chosen or dropped, with examples to fill in. The same file can be chosen again once it is mended. */
export function FilePicker({ kind, onFile }: FilePickerProps) {
  const words = useWordsOf({ id, en });
  const input = useRef<HTMLInputElement>(null);
  function take() {
    const file = input.current?.files?.[0];
    if (file) onFile(file);
    // Browsers say nothing of a choice that is the same as the last one.
    if (input.current) input.current.value = '';
  }
  return (
    <>
      <Field label={words.file}>
        {(control) => (
          <input
            {...control}
            ref={input}
            class="import-file"
            type="file"
            accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={take}
          />
        )}
      </Field>
      <div class="k-actions">
        {(['xlsx', 'csv'] as const).map((form) => (
          <LinkButton key={form} icon={Download} href={examplePath(kind, form)} target="_blank" download="">
            {words.example(form.toUpperCase())}
          </LinkButton>
        ))}
      </div>
    </>
  );
}
