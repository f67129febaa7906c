import type { ImportView } from '../../../../protocol/import.ts';
import { useWordsOf } from '../../../state/use-app.ts';
import { imports as en } from '../../../words/en/imports.ts';
import { imports as id } from '../../../words/id/imports.ts';
import { Disclosure } from '../../kit/disclosure.tsx';
import { TableScroll } from '../../kit/table-scroll.tsx';

/** Before and after, name by name and field by field. */
export function ImportChanges({ view: { changes, changeCount } }: { view: ImportView }) {
  const words = useWordsOf({ id, en });
  if (changeCount === 0) return null;
  return (
    <Disclosure summary={words.changes(changeCount)}>
      <TableScroll label={words.changes(changeCount)}>
        <table class="k-table">
          <thead>
            <tr>
              {words.changeHeads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.flatMap(({ row, name, kind, fields }) =>
              fields.map(({ title, before, after }, at) => (
                <tr key={`${row} ${title}`}>
                  {at === 0 && (
                    <th scope="rowgroup" rowSpan={fields.length}>
                      {name}
                    </th>
                  )}
                  <td>{title}</td>
                  <td>{kind === 'added' ? <span class="k-soft">{words.newRecord}</span> : (before ?? '–')}</td>
                  <td>{after ?? '–'}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </TableScroll>
      {changes.length < changeCount && <p class="k-soft">{words.moreChanges(changeCount - changes.length)}</p>}
    </Disclosure>
  );
}
