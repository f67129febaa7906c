import { RotateCcw } from 'lucide';
import { activityCategories, type Activity } from '../../../domain/activity/activity-body.ts';
import { isLocalDate, yearOf } from '../../../domain/time/local-date.ts';
import { ownResults } from '../../queries/own-plan.ts';
import { useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { List } from '../kit/list.tsx';
import { Icon } from '../kit/icon.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Select } from '../kit/select.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';
import type { EntryForm } from './entry-form.ts';
import { useEntryWords } from './entry-words.ts';
import { recentMatches } from './recent-entries.ts';
import type { EntryFormState } from './entry-form-state.ts';

/** Satuan of reference §3.2; any other may be typed. */
const volumeUnits = ['Dokumen', 'Data', 'Laporan', 'Kegiatan', 'Persentase', 'Berkas', 'Dokumentasi'];

export interface WhatFieldsProps {
  entry: EntryFormState;
  initial: EntryForm;
  recent: readonly Activity[];
}

/** What was done, for which result, and how much of it. */
export function WhatFields({ entry, initial, recent }: WhatFieldsProps) {
  const words = useEntryWords();
  const { typed: form, change } = entry;
  return (
    <>
      <RadioGroup
        {...entry.field('category')}
        label={words.entry.category}
        options={activityCategories.map((value) => ({ value, label: words.common.category[value] }))}
      />
      <div class="e-group">
        <TextArea
          {...entry.field('description')}
          label={words.entry.description}
          hint={words.entry.descriptionHint}
          autoCapitalize="sentences"
        />
        <RecentDescriptions
          matches={recentMatches(recent, form.description)}
          onPick={(picked) => change(filledFrom(picked, form, initial))}
        />
      </div>
      <RhkField entry={entry} />
      <VolumeFields entry={entry} />
      <Disclosure summary={words.entry.addNote} open={form.note !== ''}>
        <TextArea {...entry.field('note')} label={words.entry.note} hideLabel rows={2} />
      </Disclosure>
    </>
  );
}

/** A known description brings its kind, RHK and unit along, where the person has not chosen them. */
function filledFrom(picked: Activity, form: EntryForm, initial: EntryForm): Partial<EntryForm> {
  const sameYear = picked.date.slice(0, 4) === form.date.slice(0, 4);
  return {
    description: picked.description,
    ...(form.category === initial.category ? { category: picked.category } : {}),
    ...(form.rhkId === initial.rhkId && sameYear ? { rhkId: picked.rhkId ?? '' } : {}),
  };
}

interface RecentProps {
  matches: readonly Activity[];
  onPick: (picked: Activity) => void;
}

function RecentDescriptions({ matches, onPick }: RecentProps) {
  const words = useEntryWords().entry;
  if (matches.length === 0) return null;
  return (
    <List label={words.recent}>
      {matches.map((body) => (
        <button key={body.description} class="e-recent" type="button" onClick={() => onPick(body)}>
          <Icon node={RotateCcw} size={20} />
          <span class="a-description">{body.description}</span>
        </button>
      ))}
    </List>
  );
}

function RhkField({ entry }: { entry: EntryFormState }) {
  const words = useEntryWords();
  const { typed: form } = entry;
  const engine = useEngine();
  const year = isLocalDate(form.date) ? yearOf(form.date) : 0;
  const results = useLive(() => ownResults(engine, year), [engine, year]);
  const groups = (['utama', 'tambahan'] as const).flatMap((part) => {
    const options = (results ?? [])
      .filter((one) => one.part === part)
      .map(({ id, title }) => ({ value: id, label: title }));
    return options.length > 0 ? [{ label: words.entry.rhkParts[part], options }] : [];
  });
  const isKnown = form.rhkId === '' || results?.some((one) => one.id === form.rhkId);
  const unknown = isKnown ? [] : [{ value: form.rhkId, label: words.entry.otherRhk }];
  return (
    <Select
      {...entry.field('rhkId')}
      label={words.entry.rhk}
      optional={words.entry.optional}
      hint={results?.length === 0 && words.entry.noPlan}
      empty={words.entry.noRhk}
      options={[...unknown, ...groups]}
    />
  );
}

function VolumeFields({ entry }: { entry: EntryFormState }) {
  const words = useEntryWords();
  return (
    <div class="e-group">
      <div class="k-pair">
        <TextField
          {...entry.field('volume')}
          label={words.entry.volume}
          inputMode="decimal"
          enterKeyHint="next"
          autoComplete="off"
        />
        <TextField
          {...entry.field('volumeUnit')}
          label={words.entry.volumeUnit}
          list="satuan"
          enterKeyHint="next"
          autoComplete="off"
        />
      </div>
      <p class="k-hint">{words.entry.volumeHint}</p>
      <datalist id="satuan">
        {volumeUnits.map((unit) => (
          <option key={unit}>{unit}</option>
        ))}
      </datalist>
    </div>
  );
}
