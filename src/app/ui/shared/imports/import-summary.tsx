import type { ImportView } from '../../../../protocol/import.ts';
import { fixedText, plainDate } from '../../../state/format.ts';
import { useApp, useWordsOf } from '../../../state/use-app.ts';
import { imports as en } from '../../../words/en/imports.ts';
import { imports as id } from '../../../words/id/imports.ts';
import { Notice } from '../../kit/notice.tsx';

/** What a file holds, in figures and in a sentence. */
export function ImportSummary({ view }: { view: ImportView }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { kind, added, changed, same, faultCount, rows, skm } = view;
  const counts = [
    [added, words.counts.added],
    [changed, words.counts.changed],
    [same, kind === 'skm' ? words.counts.known : words.counts.same],
    [faultCount, words.counts.errors],
  ] as const;
  return (
    <>
      <p class="k-soft">{words.sheetTaken(view.sheet, view.headingRow, rows)}</p>
      <p class="import-counts">
        {counts.map(([count, label]) => (
          <span key={label}>
            <strong>{count}</strong> {label}
          </span>
        ))}
      </p>
      {view.leftOut.length > 0 && <p class="k-soft">{words.leftOut(view.leftOut.length)}</p>}
      {view.remembered && <p class="k-soft">{words.remembered}</p>}
      {skm?.from && skm.to && (
        <p>
          {words.skm(skm.unsur.length, plainDate(skm.from, language), plainDate(skm.to, language))}
          {skm.ikm !== null && ` ${words.skmIkm(fixedText(skm.ikm, 2, language))}`}
        </p>
      )}
      {kind === 'skm' && same > 0 && <Notice>{words.knownNote(same, rows)}</Notice>}
      <Warnings view={view} />
    </>
  );
}

/** Facts that are not known here and do not keep a file out. */
function Warnings({ view: { warnings } }: { view: ImportView }) {
  const words = useWordsOf({ id, en });
  if (warnings.length === 0) return null;
  return (
    <Notice tone="wait" title={words.warnings}>
      <ul>
        {warnings.map(({ title, value, count, readAs }) => (
          <li key={`${title} ${value}`}>
            {words.warning(title, value, count)}: {words.readAs(readAs)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
