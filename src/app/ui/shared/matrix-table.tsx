import { ratings } from '../../../domain/rating/rating.ts';
import { predikatOf } from '../../../domain/evaluation/predikat.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { evaluation as en } from '../../words/en/evaluation.ts';
import { evaluation as id } from '../../words/id/evaluation.ts';
import { TableScroll } from '../kit/table-scroll.tsx';

/** The matrix by which the predikat is found, for whoever wants to know. */
export function MatrixTable() {
  const words = useWordsOf({ id, en });
  return (
    <>
      <p>{words.howText}</p>
      <TableScroll label={words.how}>
        <table class="k-table">
          <caption class="k-hint">{words.howCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.results}</th>
              {ratings.map((conduct) => (
                <th key={conduct} scope="col">
                  {words.ratingShort[conduct]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ratings.map((results) => (
              <tr key={results}>
                <th scope="row">{words.ratingShort[results]}</th>
                {ratings.map((conduct) => (
                  <td key={conduct}>{words.predikat[predikatOf(results, conduct)]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
