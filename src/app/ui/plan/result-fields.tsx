import { Plus, Trash } from 'lucide';
import type { Servable } from '../../queries/serving-results.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { skp as en } from '../../words/en/skp.ts';
import { skp as id } from '../../words/id/skp.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { LineArea } from '../kit/line-area.tsx';
import { IndicatorFields } from './indicator-fields.tsx';
import { emptyIndicator, type PlanProblem, type ResultForm } from './plan-form.ts';
import { ServesField } from './serves-field.tsx';

export interface ResultFieldsProps {
  result: ResultForm;
  servable: Servable;
  number: number;
  problems: readonly PlanProblem[];
  onChange: (result: ResultForm) => void;
  onRemove: () => void;
}

/** One rencana hasil kerja with its indicators. */
export function ResultFields({ result, servable, number, problems, onChange, onRemove }: ResultFieldsProps) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const titleId = `judul-${result.id}`;
  const { indicators } = result;
  const problem = problems.find((one) => one.id === titleId);
  return (
    <Card title={words.result(number)}>
      <div class="k-stack">
        <LineArea
          id={titleId}
          label={words.resultTitle}
          error={problem && words.needed[problem.kind]}
          maxLength={500}
          value={result.title}
          onValue={(title) => onChange({ ...result, title })}
        />
        <RadioGroup
          look="segments"
          label={words.part}
          value={result.part}
          onValue={(part) => onChange({ ...result, part })}
          options={[
            { value: 'utama', label: words.parts.utama },
            { value: 'tambahan', label: words.parts.tambahan },
          ]}
        />
        <ServesField result={result} servable={servable} onChange={onChange} />
        {indicators.map((indicator, index) => (
          <IndicatorFields
            key={indicator.id}
            indicator={indicator}
            number={index + 1}
            problems={problems}
            onChange={(next) =>
              onChange({ ...result, indicators: indicators.map((one) => (one.id === indicator.id ? next : one)) })
            }
            onRemove={() => onChange({ ...result, indicators: indicators.filter((one) => one.id !== indicator.id) })}
          />
        ))}
        <div class="k-actions">
          <Button
            icon={Plus}
            onClick={() => onChange({ ...result, indicators: [...indicators, emptyIndicator(engine.newId())] })}
          >
            {words.addIndicator}
          </Button>
          <Button tone="quiet" icon={Trash} onClick={onRemove}>
            {words.removeResult(number)}
          </Button>
        </div>
      </div>
    </Card>
  );
}
