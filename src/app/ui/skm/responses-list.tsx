import { useState } from 'preact/hooks';
import type { InvalidReason } from '../../../domain/skm/invalid-reasons.ts';
import { addDays, type LocalDate } from '../../../domain/time/local-date.ts';
import type { ListedResponse } from '../../../protocol/skm-admin.ts';
import { callInvalidate, callResponses } from '../../engine/skm-admin-calls.ts';
import { announce } from '../../state/app-state.ts';
import { clockTime, plainDate } from '../../state/format.ts';
import { useToday } from '../../state/today.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { skmAdmin as en } from '../../words/en/skm-admin.ts';
import { skmAdmin as id } from '../../words/id/skm-admin.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Section } from '../kit/section.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { NotFetched } from '../shared/not-fetched.tsx';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import { BurstsList } from './bursts-list.tsx';
import { TakeOutDialog } from './take-out-dialog.tsx';
import { ownValue } from '../../../std/own-value.ts';

const shownDays = 30;

/** The questionnaires of some days, each of which may be taken out. */
export function ResponsesList({ unit }: { unit: string }) {
  const words = useWordsOf({ id, en });
  const today = useToday();
  return today ? <ResponsesUntil unit={unit} today={today} /> : <Skeleton label={words.loading} rows={4} />;
}

function ResponsesUntil({ unit, today }: { unit: string; today: LocalDate }) {
  const words = useWordsOf({ id, en });
  const common = useWords();
  const [days, setDays] = useState<{ from: string; to: string }>({ from: addDays(today, -shownDays), to: today });
  const [flagged, setFlagged] = useState(false);
  const [changes, setChanges] = useState(0);
  const [taken, setTaken] = useState<ListedResponse | null>(null);
  const asked = { unit, service: '', weight: '', ...days };
  const { fetched, again } = useFetched(
    () => callResponses(asked, flagged),
    [unit, days.from, days.to, flagged, changes],
  );
  async function takeOut(reason: InvalidReason | null): Promise<void> {
    const result = taken === null || reason === null ? null : await callInvalidate(taken.id, reason);
    if (result !== null) announce(result.kind === 'ok' ? words.invalidated : faultText(result.fault, common));
    setTaken(null);
    if (result?.kind === 'ok') again();
  }
  return (
    <Section title={words.list}>
      <p class="k-soft">{words.listNote}</p>
      <div class="skm-chooser">
        <WordedDateField label={words.from} value={days.from} onValue={(from) => setDays({ ...days, from })} />
        <WordedDateField label={words.to} value={days.to} onValue={(to) => setDays({ ...days, to })} />
      </div>
      <BurstsList key={`${days.from} ${days.to} ${changes}`} asked={asked} onChange={() => setChanges(changes + 1)} />
      <Checkbox label={words.onlyFlagged} checked={flagged} onChecked={setFlagged} />
      {fetched.kind === 'loading' && <Skeleton label={words.loading} rows={4} />}
      {fetched.kind === 'fault' && <NotFetched fault={fetched.fault} onAgain={again} />}
      {fetched.kind === 'ok' && fetched.value.responses.length === 0 && <p role="status">{words.none}</p>}
      {fetched.kind === 'ok' && fetched.value.responses.length > 0 && (
        <ul class="skm-responses">
          {fetched.value.responses.map((response) => (
            <ResponseRow key={response.id} response={response} onTake={() => setTaken(response)} />
          ))}
        </ul>
      )}
      {fetched.kind === 'ok' && fetched.value.more && <p class="k-soft">{words.more}</p>}
      <TakeOutDialog
        open={taken !== null}
        title={words.invalidateTitle}
        note={words.invalidateNote}
        confirmLabel={words.invalidate}
        usual="test"
        onDone={(reason) => void takeOut(reason)}
      />
    </Section>
  );
}

function ResponseRow({ response, onTake }: { response: ListedResponse; onTake: () => void }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { date, time, service, origin, durationS, flags, assisted, invalid } = response;
  const notes = [
    ownValue(words.origins, origin) ?? origin,
    ...(durationS > 0 ? [words.seconds(durationS)] : []),
    ...(assisted ? [words.assisted] : []),
    ...flags.map((flag) => ownValue(words.flags, flag) ?? flag),
  ];
  return (
    <li>
      <div>
        <strong>
          {plainDate(date, language)} {clockTime(time)}
        </strong>
        <p>{service}</p>
        <p class="k-soft">{notes.join(' · ')}</p>
      </div>
      {invalid === null ? (
        <Button tone="quiet" onClick={onTake}>
          {words.invalidate}
        </Button>
      ) : (
        <span>{words.invalid(words.reasons[invalid as InvalidReason] ?? invalid)}</span>
      )}
    </li>
  );
}
