import { useState } from 'preact/hooks';
import type { Policy } from '../../../domain/policy/policy-body.ts';
import { defaultPolicy } from '../../../domain/policy/policy.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { callPeople } from '../../engine/organisation-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import { useFetched } from '../../state/use-fetched.ts';
import { NumberField } from './number-fields.tsx';
import { policyBounds, policyOf, typedNumbers, type PolicyNumbers } from './policy-form.ts';
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
  const [body, setBody] = useState<Policy>(kept?.body ?? { ...defaultPolicy, unitId: units[0]?.id ?? null });
  const [typed, setTyped] = useState(() => typedNumbers(body));
  const numberField = (key: keyof PolicyNumbers, rest: { hint?: string; optional?: string; end: string }) => (
    <NumberField
      {...rest}
      label={words.policyNumbers[key]}
      text={typed[key]}
      onText={(text) => setTyped({ ...typed, [key]: text })}
      bounds={policyBounds[key]}
      fault={words.numberFault}
    />
  );
  return (
    <RecordSheet
      kind="policy"
      kept={kept?.rev === 0 ? null : kept}
      title={isGeneral ? words.wholeOrganisation : words.ownPolicy}
      body={policyOf(body, typed)}
      incomplete={words.policyIncomplete}
      fixed={isGeneral}
      onClose={onClose}
    >
      {kept === null && (
        <Select
          label={words.unit}
          value={body.unitId ?? ''}
          options={unitOptions(units)}
          onValue={(unitId) => setBody({ ...body, unitId: unitId as Uuid })}
        />
      )}
      {numberField('dailyTargetMinutes', { hint: words.targetHint, end: words.minutes })}
      {numberField('dailyCapMinutes', { hint: words.capHint, optional: words.optional, end: words.minutes })}
      <RadioGroup
        look="segments"
        label={words.week}
        value={String(body.workWeek ?? 5)}
        options={[
          { value: '5', label: words.weekDays(5) },
          { value: '6', label: words.weekDays(6) },
        ]}
        onValue={(week) => setBody({ ...body, workWeek: week === '6' ? 6 : 5 })}
      />
      <RadioGroup
        look="rows"
        label={words.lock}
        value={body.entryLock.kind}
        options={lockKinds.map((kind) => ({ value: kind, label: words.locks[kind] }))}
        onValue={(kind) => setBody({ ...body, entryLock: kind === 'days' ? { kind, days: 0 } : { kind } })}
      />
      {body.entryLock.kind === 'days' && numberField('lockDays', { end: words.days })}
      {numberField('reviewDays', { hint: words.reviewDaysHint, end: words.workingDays })}
      <RadioGroup
        look="segments"
        label={words.period}
        value={body.period ?? 'bulanan'}
        options={(['bulanan', 'triwulanan'] as const).map((value) => ({ value, label: words.periods[value] }))}
        onValue={(period) => setBody({ ...body, period })}
      />
      {numberField('reportDays', { end: words.days })}
      {numberField('objectionDays', { end: words.days })}
      <ReviewerField
        reviewer={body.fallbackReviewerId ?? null}
        onReviewer={(fallbackReviewerId) => setBody({ ...body, fallbackReviewerId })}
      />
    </RecordSheet>
  );
}

/** Who looks at the entries of people without a superior. */
function ReviewerField({ reviewer, onReviewer }: { reviewer: Uuid | null; onReviewer: (id: Uuid | null) => void }) {
  const words = useWordsOf({ id, en });
  const [search, setSearch] = useState('');
  const { fetched: found } = useFetched(() => callPeople({ search }), [search]);
  const people = found.kind === 'ok' ? found.value.people.slice(0, 12) : [];
  const isListed = reviewer === null || people.some((one) => one.id === reviewer);
  return (
    <>
      <TextField label={words.searchReviewer} type="search" value={search} onValue={setSearch} />
      <Select
        label={words.reviewer}
        hint={words.reviewerHint}
        value={reviewer ?? ''}
        empty={words.noReviewer}
        options={[
          ...(isListed ? [] : [{ value: reviewer as string, label: words.sameReviewer }]),
          ...people.map((one) => ({ value: one.id as string, label: `${one.name} · ${one.unitName}` })),
        ]}
        onValue={(value) => onReviewer(value === '' ? null : (value as Uuid))}
      />
    </>
  );
}
