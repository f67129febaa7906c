import type { WorkPlan } from '../../../domain/work-plan/work-plan-body.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { coreValues as valuesEn } from '../../words/en/core-values.ts';
import { plan as id } from '../../words/id/plan.ts';
import { coreValues as valuesId } from '../../words/id/core-values.ts';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { Disclosure } from '../kit/disclosure.tsx';

/** What is expected, and how results and behaviour make the predikat (reference §2.4). */
export function HowJudged({ expectations }: Pick<WorkPlan, 'expectations'>) {
  const words = useWordsOf({ id, en });
  const names = useWordsOf({ id: valuesId, en: valuesEn });
  const { matrix, predikat } = words;
  const rows = [
    [matrix.above, predikat.best, predikat.good, predikat.poor],
    [matrix.as, predikat.good, predikat.good, predikat.poor],
    [matrix.below, predikat.improve, predikat.improve, predikat.worst],
  ] as const;
  return (
    <Disclosure summary={words.judged}>
      <div class="k-stack">
        <p>{words.judgedIntro}</p>
        <table class="k-table plan-table">
          <thead>
            <tr>
              <th scope="col">{matrix.corner}</th>
              <th scope="col">{matrix.above}</th>
              <th scope="col">{matrix.as}</th>
              <th scope="col">{matrix.below}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => (
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p class="k-hint">{words.trackHint}</p>
        {expectations.length === 0 ? (
          <p>{words.noExpectations}</p>
        ) : (
          <DefinitionList>
            {expectations.map((one) => (
              <Definition key={one.value} term={names[one.value]}>
                {one.text}
              </Definition>
            ))}
          </DefinitionList>
        )}
      </div>
    </Disclosure>
  );
}
