import type { repair as Words } from '../../words/id/repair.ts';
import { VisuallyHidden } from '../kit/visually-hidden.tsx';
import type { ComparedField } from './compared-fields.ts';

/** Two columns, each field under its own head, so that both versions have room on a phone. */
export function ComparisonTable({ fields, words }: { fields: readonly ComparedField[]; words: typeof Words }) {
  return (
    <table class="repair-table">
      <caption>
        <VisuallyHidden>{words.compare}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.mine}</th>
          <th scope="col">{words.theirs}</th>
        </tr>
      </thead>
      {fields.map(({ label, mine, theirs, differs }) => (
        <tbody key={label} data-differs={differs}>
          {label !== null && (
            <tr>
              <th colSpan={2} scope="rowgroup">
                {label}
                {differs && <span class="repair-differs">{words.differs}</span>}
              </th>
            </tr>
          )}
          <tr>
            <td>{mine}</td>
            <td>{theirs}</td>
          </tr>
        </tbody>
      ))}
    </table>
  );
}
