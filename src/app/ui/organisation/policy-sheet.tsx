import { useState } from 'preact/hooks';
import type { Policy } from '../../../domain/policy/policy-body.ts';
import { defaultPolicy } from '../../../domain/policy/policy.ts';
import { callPeople } from '../../engine/organisation-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useFetched } from '../../state/use-fetched.ts';
import { NumberField } from './number-fields.tsx';
import type { SentForm } from '../form/use-sent-form.ts';
import {
  badNumbers,
  policyBounds,
  policyOf,
  typedPolicy,
  type PolicyNumbers,
  type PolicyTyped,
} from './policy-form.ts';
import { RecordSheet } from './record-sheet.tsx';
import { unitOptions, type Kept, type UnitNode } from './structure.ts';

export interface PolicySheetProps {
  kept: Kept<Policy> | null;
  /** Units that have no rules of their own yet. */
  units: readonly UnitNode[];
  onClose: () => void;
}

const lockKinds = ['same-day', 'days', 'open'] as const;

/** What an organisation or one of its units decides for itself (reference §3.4). */
export function PolicySheet({ kept, units, onClose }: PolicySheetProps) {
  const words = useWordsOf({ id, en });
  const isGeneral = kept !== null && kept.body.unitId === null;
  const body = kept?.body ?? { ...defaultPolicy, unitId: units[0]?.id ?? null };
  return (
    <RecordSheet<PolicyTyped>
      kind="policy"
      kept={kept?.rev === 0 ? null : kept}
      title={isGeneral ? words.wholeOrganisation : words.ownPolicy}
      initial={typedPolicy(body)}
      missing={(typed) =>
        badNumbers(typed).map((field) => ({ field, message: words.numberFault(policyBounds[field]) }))
      }
      bodyOf={policyOf}
      fixed={isGeneral}
      onClose={onClose}
    >
      {(form) => <PolicyFields of={form} units={kept === null ? units : null} />}
    </RecordSheet>
  );
}

function PolicyFields({
  of: { field, typed },
  units,
}: {
  of: SentForm<PolicyTyped>;
  units: readonly UnitNode[] | null;
}) {
  const words = useWordsOf({ id, en });
  const numberField = (key: keyof PolicyNumbers, rest: { hint?: string; optional?: string; end: string }) => {
    const { id: fieldId, value, onValue } = field(key);
    const bounds = policyBounds[key];
    return (
      <NumberField
        {...rest}
        id={fieldId}
        label={words.policyNumbers[key]}
        text={value}
        onText={onValue}
        bounds={bounds}
        fault={words.numberFault}
      />
    );
  };
  return (
    <>
      {units && <Select {...field('unitId')} label={words.unit} options={unitOptions(units)} />}
      {numberField('dailyTargetMinutes', { hint: words.targetHint, end: words.minutes })}
      {numberField('dailyCapMinutes', { hint: words.capHint, optional: words.optional, end: words.minutes })}
      <RadioGroup
        {...field('workWeek')}
        look="segments"
        label={words.week}
        options={[
          { value: '5', label: words.weekDays(5) },
          { value: '6', label: words.weekDays(6) },
        ]}
      />
      <RadioGroup
        {...field('lockKind')}
        look="rows"
        label={words.lock}
        options={lockKinds.map((kind) => ({ value: kind, label: words.locks[kind] }))}
      />
      {typed.lockKind === 'days' && numberField('lockDays', { end: words.days })}
      {numberField('captureDays', { hint: words.captureDaysHint, end: words.days })}
      {numberField('reviewDays', { hint: words.reviewDaysHint, end: words.workingDays })}
      <RadioGroup
        {...field('period')}
        look="segments"
        label={words.period}
        options={(['bulanan', 'triwulanan'] as const).map((value) => ({ value, label: words.periods[value] }))}
      />
      {numberField('reportDays', { end: words.days })}
      {numberField('objectionDays', { end: words.days })}
      <ReviewerField reviewer={typed.reviewer} onReviewer={field('reviewer').onValue} />
    </>
  );
}

/** Who looks at the entries of people without a superior. */
function ReviewerField({ reviewer, onReviewer }: { reviewer: string; onReviewer: (id: string) => void }) {
  const words = useWordsOf({ id, en });
  const [search, setSearch] = useState('');
  const { fetched: found } = useFetched(() => callPeople({ search }), [search]);
  const people = found.kind === 'ok' ? found.value.people.slice(0, 12) : [];
  const isListed = reviewer === '' || people.some((one) => one.id === reviewer);
  return (
    <>
      <TextField label={words.searchReviewer} type="search" value={search} onValue={setSearch} />
      <Select
        label={words.reviewer}
        hint={words.reviewerHint}
        value={reviewer}
        empty={words.noReviewer}
        options={[
          ...(isListed ? [] : [{ value: reviewer, label: words.sameReviewer }]),
          ...people.map((one) => ({ value: one.id as string, label: `${one.name} · ${one.unitName}` })),
        ]}
        onValue={onReviewer}
      />
    </>
  );
}
