import type { WorkPlan } from '../../../domain/work-plan/work-plan-body.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { coreValues as valuesEn } from '../../words/en/core-values.ts';
import { plan as id } from '../../words/id/plan.ts';
import { coreValues as valuesId } from '../../words/id/core-values.ts';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { MatrixTable } from '../shared/matrix-table.tsx';

/** What is expected, and how results and behaviour make the predikat (reference §2.4). */
export function HowJudged({ expectations }: Pick<WorkPlan, 'expectations'>) {
  const words = useWordsOf({ id, en });
  const names = useWordsOf({ id: valuesId, en: valuesEn });
  return (
    <Disclosure summary={words.judged}>
      <div class="k-stack">
        <p>{words.judgedIntro}</p>
        <MatrixTable />
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
