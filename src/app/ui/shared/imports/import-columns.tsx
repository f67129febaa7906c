import type { ImportChoices, ImportView } from '../../../../protocol/import.ts';
import { useWordsOf } from '../../../state/use-app.ts';
import { imports as en } from '../../../words/en/imports.ts';
import { imports as id } from '../../../words/id/imports.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { Select } from '../../kit/select.tsx';
import { TableScroll } from '../../kit/table-scroll.tsx';

export interface ImportColumnsProps {
  view: ImportView;
  onChoose: (choices: ImportChoices) => void;
}

/** Every column of the file: what it is read as, or that nobody reads it. Any can be chosen otherwise. */
export function ImportColumns({ view, onChoose }: ImportColumnsProps) {
  const words = useWordsOf({ id, en });
  const { columns, fields, sheets, sheet, missing, questions } = view;
  const used = columns.filter(({ field }) => field !== null).length;
  const asks =
    missing.length > 0 || questions.some(({ question }) => question === 'two-columns' || question === 'unused-column');
  function choose(index: number, field: string) {
    const chosen: Record<string, number | null> = {};
    for (const column of columns)
      if (column.field !== null && column.index !== index) chosen[column.field] = column.index;
    // A field that held this column is without one now, and is not looked for again.
    const before = columns.find((column) => column.index === index)?.field;
    if (before) chosen[before] = null;
    if (field !== '') chosen[field] = index;
    onChoose({ columns: chosen });
  }
  return (
    <Disclosure summary={words.columns(used, columns.length - used)} open={asks || undefined}>
      <div class="k-stack">
        {sheets.length > 1 && (
          <Select
            label={words.sheet}
            value={sheet}
            onValue={(chosen) => onChoose({ sheet: chosen, columns: undefined, headingRow: undefined })}
            options={sheets.map(({ name, hidden }) => ({
              value: name,
              label: hidden ? words.hiddenSheet(name) : name,
            }))}
          />
        )}
        <TableScroll label={words.columnHeads.join(', ')}>
          <table class="k-table import-columns">
            <thead>
              <tr>
                {words.columnHeads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {columns.map(({ index, letter, heading, sample, field }) => (
                <tr key={index}>
                  <th scope="row">
                    <span class="k-soft">{letter}</span> {heading}
                  </th>
                  <td>{sample}</td>
                  <td>
                    <Select
                      label={`${letter} ${heading}`}
                      hideLabel
                      value={field ?? ''}
                      empty={words.ignored}
                      onValue={(chosen) => choose(index, chosen)}
                      options={fields.map(({ name, title }) => ({ value: name, label: title }))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </div>
    </Disclosure>
  );
}
