import { acknowledgement } from '../../../domain/acknowledgement/acknowledgement.ts';
import type { Acknowledgement } from '../../../domain/acknowledgement/acknowledgement-body.ts';
import { coreValues, type CoreValue } from '../../../domain/core-value/core-value.ts';
import { ratings, type Rating } from '../../../domain/rating/rating.ts';
import { peerOpinion } from '../../../domain/peer-opinion/peer-opinion.ts';
import type { PeerOpinion } from '../../../domain/peer-opinion/peer-opinion-body.ts';
import type { PeerRequest } from '../../../domain/peer-request/peer-request-body.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import { recordOf } from '../../engine/engine.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { coreValues as enValues } from '../../words/en/core-values.ts';
import { evaluation as enRatings } from '../../words/en/evaluation.ts';
import { peers as en } from '../../words/en/peers.ts';
import { coreValues as idValues } from '../../words/id/core-values.ts';
import { evaluation as idRatings } from '../../words/id/evaluation.ts';
import { peers as id } from '../../words/id/peers.ts';
import { RecordFormView } from '../form/record-form-view.tsx';
import { useRecordForm } from '../form/use-record-form.ts';
import { RadioGroup } from '../kit/radio-group.tsx';
import { TextArea } from '../kit/text-area.tsx';

interface Fields {
  readonly scores: Readonly<Record<string, string>>;
  readonly words: string;
}

const nothing: Fields = { scores: {}, words: '' };
const ratingOf = (text: unknown): Rating | null => ratings.find((one) => one === text) ?? null;

/** The seven values, one answer each, and a few words where wanted. */
export function OpinionForm({ request, today }: { request: RowOf<PeerRequest>; today: LocalDate }) {
  const words = useWordsOf({ id, en });
  const values = useWordsOf({ id: idValues, en: enValues });
  const rated = useWordsOf({ id: idRatings, en: enRatings });
  const { newId } = useEngine();
  const { ratedId, period } = request.body;
  const form = useRecordForm({
    key: `opinion/${request.id}`,
    initial: nothing,
    missing: ({ scores }) => coreValues.filter((value) => ratingOf(scores[value]) === null),
    limits: { words: 1000 },
    words: {
      ...words,
      missing: Object.fromEntries(coreValues.map((value) => [value, words.missingOf(values[value])])),
    },
    said: words.saved,
    records(typed, opinionId) {
      const scores = Object.fromEntries(coreValues.map((value) => [value, ratingOf(typed.scores[value])]));
      const opinion: PeerOpinion = {
        requestId: request.id,
        ratedId,
        period,
        scores: scores as Record<CoreValue, Rating>,
        words: cleanText(typed.words) || null,
      };
      const answered: Acknowledgement = { subject: { kind: 'peerRequest', id: request.id }, date: today, reply: null };
      return [recordOf(peerOpinion, opinionId, opinion), recordOf(acknowledgement, newId(), answered)];
    },
  });
  if (form === undefined) return null;
  const { scores } = form.typed;
  return (
    <RecordFormView of={form} save={words.save}>
      {coreValues.map((value) => (
        <RadioGroup
          key={value}
          {...form.part(value)}
          label={values[value]}
          hint={words.meaning[value]}
          look="segments"
          value={ratingOf(scores[value])}
          onValue={(rating) => form.change({ scores: { ...scores, [value]: rating } })}
          options={ratings.map((rating) => ({ value: rating, label: rated.ratingShort[rating] }))}
        />
      ))}
      <TextArea {...form.field('words')} label={words.words} hint={words.wordsHint} optional={words.optional} />
      <p class="k-hint">{words.final}</p>
    </RecordFormView>
  );
}
