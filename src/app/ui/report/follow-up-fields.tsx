import { followUpOutcomes } from '../../../domain/period-report/period-report-body.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { Card } from '../kit/card.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Section } from '../kit/section.tsx';
import { TextField } from '../kit/text-field.tsx';
import { outcomeOf, type Plan, type ReportForm } from './report-form-state.ts';

export interface FollowUpFieldsProps {
  id: string;
  earlier: readonly Plan[];
  form: ReportForm;
  error: string | false;
  onChange: (change: Partial<ReportForm>) => void;
}

/** What became of each plan of the last period. */
export function FollowUpFields({ id: fieldId, earlier, form, error, onChange }: FollowUpFieldsProps) {
  const words = useWordsOf({ id, en });
  return (
    <Section title={words.followUps}>
      {earlier.map((plan, index) => (
        <Card key={plan.id} title={plan.text} level={3}>
          <RadioGroup
            id={index === 0 ? fieldId : undefined}
            label={words.outcomeOf(plan.text)}
            hideLabel
            look="segments"
            value={outcomeOf(form, plan)}
            error={outcomeOf(form, plan) === null && error}
            onValue={(outcome) => onChange({ outcomes: { ...form.outcomes, [plan.id]: outcome } })}
            options={followUpOutcomes.map((value) => ({ value, label: words.outcome[value] }))}
          />
          <TextField
            label={words.note}
            optional={words.optional}
            value={form.notes[plan.id] ?? ''}
            maxLength={500}
            onValue={(note) => onChange({ notes: { ...form.notes, [plan.id]: note } })}
          />
        </Card>
      ))}
    </Section>
  );
}
