import { Trash } from 'lucide';
import { aspects } from '../../../domain/work-plan/work-plan-body.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { plan as planEn } from '../../words/en/plan.ts';
import { skp as en } from '../../words/en/skp.ts';
import { plan as planId } from '../../words/id/plan.ts';
import { skp as id } from '../../words/id/skp.ts';
import type { PartOf } from '../form/use-form.ts';
import { Button } from '../kit/button.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Select } from '../kit/select.tsx';
import { LineArea } from '../kit/line-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import type { IndicatorForm } from './plan-form.ts';

export interface IndicatorFieldsProps {
  indicator: IndicatorForm;
  number: number;
  partOf: PartOf;
  onChange: (indicator: IndicatorForm) => void;
  onRemove: () => void;
}

/** One indicator: what is looked at, and how it is measured. */
export function IndicatorFields({ indicator, number, partOf, onChange, onRemove }: IndicatorFieldsProps) {
  const words = useWordsOf({ id, en });
  const { aspect } = useWordsOf({ id: planId, en: planEn });
  const change = (part: Partial<IndicatorForm>) => onChange({ ...indicator, ...part });
  const frame = (field: string) => partOf(`${field}-${indicator.id}`);
  return (
    <fieldset class="plan-fields">
      <legend>{words.indicator(number)}</legend>
      <LineArea
        {...frame('indikator')}
        label={words.indicatorText}
        maxLength={500}
        value={indicator.text}
        onValue={(text) => change({ text })}
      />
      <Select
        label={words.aspect}
        options={aspects.map((value) => ({ value, label: aspect[value] }))}
        value={indicator.aspect}
        onValue={(value) => change({ aspect: value as IndicatorForm['aspect'] })}
      />
      <RadioGroup
        look="segments"
        label={words.measure}
        value={indicator.kind}
        onValue={(kind) => change({ kind })}
        options={[
          { value: 'angka', label: words.number },
          { value: 'uraian', label: words.described },
        ]}
      />
      {indicator.kind === 'angka' ? (
        <NumberFields indicator={indicator} change={change} frame={frame} />
      ) : (
        <DescribedFields indicator={indicator} change={change} frame={frame} />
      )}
      <div>
        <Button tone="quiet" icon={Trash} onClick={onRemove}>
          {words.removeIndicator(number)}
        </Button>
      </div>
    </fieldset>
  );
}

interface MeasureFieldsProps {
  indicator: IndicatorForm;
  change: (part: Partial<IndicatorForm>) => void;
  frame: PartOf;
}

function NumberFields({ indicator, change, frame }: MeasureFieldsProps) {
  const words = useWordsOf({ id, en });
  const { polarity } = useWordsOf({ id: planId, en: planEn });
  return (
    <>
      <div class="k-pair">
        <TextField
          {...frame('target')}
          label={words.target}
          inputMode="decimal"
          autoComplete="off"
          value={indicator.target}
          onValue={(target) => change({ target })}
        />
        <TextField
          {...frame('satuan')}
          label={words.unit}
          maxLength={40}
          autoComplete="off"
          value={indicator.unit}
          onValue={(unit) => change({ unit })}
        />
      </div>
      <TextField
        {...frame('awal')}
        label={words.baseline}
        optional={words.optional}
        inputMode="decimal"
        autoComplete="off"
        value={indicator.baseline}
        onValue={(baseline) => change({ baseline })}
      />
      <RadioGroup
        look="rows"
        label={words.polarity}
        value={indicator.polarity}
        onValue={(value) => change({ polarity: value })}
        options={[
          { value: 'naik', label: polarity.naik },
          { value: 'turun', label: polarity.turun },
        ]}
      />
      <RadioGroup
        look="rows"
        label={words.gathers}
        value={indicator.gathers}
        onValue={(gathers) => change({ gathers })}
        options={[
          { value: 'jumlah', label: words.sum },
          { value: 'terakhir', label: words.newest },
        ]}
      />
    </>
  );
}

function DescribedFields({ indicator, change, frame }: MeasureFieldsProps) {
  const words = useWordsOf({ id, en });
  const { levels } = useWordsOf({ id: planId, en: planEn });
  return (
    <>
      <TextField
        {...frame('sesuai')}
        label={levels.sesuai}
        maxLength={300}
        autoComplete="off"
        value={indicator.expected}
        onValue={(expected) => change({ expected })}
      />
      <TextField
        label={levels['di-atas']}
        optional={words.optional}
        maxLength={300}
        autoComplete="off"
        value={indicator.above}
        onValue={(above) => change({ above })}
      />
      <TextField
        label={levels['di-bawah']}
        optional={words.optional}
        maxLength={300}
        autoComplete="off"
        value={indicator.below}
        onValue={(below) => change({ below })}
      />
    </>
  );
}
