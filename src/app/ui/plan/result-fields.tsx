import { Plus, Trash } from 'lucide';
import type { Servable } from '../../queries/serving-results.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { skp as en } from '../../words/en/skp.ts';
import { skp as id } from '../../words/id/skp.ts';
import type { PartOf } from '../form/use-form.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { LineArea } from '../kit/line-area.tsx';
import { IndicatorFields } from './indicator-fields.tsx';
import { emptyIndicator, type ResultForm } from './plan-form.ts';
import { ServesField } from './serves-field.tsx';

export interface ResultFieldsProps {
  result: ResultForm;
  servable: Servable;
  number: number;
  partOf: PartOf;
  onChange: (result: ResultForm) => void;
  onRemove: () => void;
}

/** One rencana hasil kerja with its indicators. */
export function ResultFields({ result, servable, number, partOf, onChange, onRemove }: ResultFieldsProps) {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { indicators } = result;
  return (
    <Card title={words.result(number)}>
      <div class="k-stack">
        <LineArea
          {...partOf(`judul-${result.id}`)}
          label={words.resultTitle}
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
            partOf={partOf}
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
