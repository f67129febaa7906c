import { useState } from 'preact/hooks';
import { acknowledgement } from '../../../domain/acknowledgement/acknowledgement.ts';
import type { Acknowledgement } from '../../../domain/acknowledgement/acknowledgement-body.ts';
import { coreValues, type CoreValue } from '../../../domain/core-value/core-value.ts';
import { ratings, type Rating } from '../../../domain/evaluation/evaluation-body.ts';
import { peerOpinion } from '../../../domain/peer-opinion/peer-opinion.ts';
import type { PeerOpinion } from '../../../domain/peer-opinion/peer-opinion-body.ts';
import type { PeerRequest } from '../../../domain/peer-request/peer-request-body.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import { useEngine, useWordsOf } from '../../state/use-app.ts';
import { coreValues as enValues } from '../../words/en/core-values.ts';
import { evaluation as enRatings } from '../../words/en/evaluation.ts';
import { peers as en } from '../../words/en/peers.ts';
import { coreValues as idValues } from '../../words/id/core-values.ts';
import { evaluation as idRatings } from '../../words/id/evaluation.ts';
import { peers as id } from '../../words/id/peers.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { SaveProblems } from '../shared/save-problems.tsx';
import { useKeptForm } from '../shared/use-kept-form.ts';
import { recordOf, useRecordSave } from '../shared/use-record-save.ts';

interface Fields {
  readonly scores: Readonly<Record<string, string>>;
  readonly words: string;
}

const ratingOf = (text: string | undefined): Rating | null => ratings.find((one) => one === text) ?? null;

/** The seven values, one answer each, and a few words where wanted. */
export function OpinionForm({ request, today }: { request: RowOf<PeerRequest>; today: LocalDate }) {
  const words = useWordsOf({ id, en });
  const values = useWordsOf({ id: idValues, en: enValues });
  const rated = useWordsOf({ id: idRatings, en: enRatings });
  const engine = useEngine();
  const saving = useRecordSave();
  const kept = useKeptForm<Fields>(`opinion/${request.id}`, { scores: {}, words: '' });
  const [tried, setTried] = useState(false);
  if (kept === undefined) return null;
  const { form } = kept;
  const open = coreValues.filter((value) => ratingOf(form.scores[value]) === null);

  async function save(event: Event) {
    event.preventDefault();
    setTried(true);
    if (open.length > 0) return;
    const scores = Object.fromEntries(coreValues.map((value) => [value, ratingOf(form.scores[value])]));
    const { ratedId, period } = request.body;
    const opinion: PeerOpinion = {
      requestId: request.id,
      ratedId,
      period,
      scores: scores as Record<CoreValue, Rating>,
      words: cleanText(form.words) || null,
    };
    const answered: Acknowledgement = { subject: { kind: 'peerRequest', id: request.id }, date: today, reply: null };
    const records = [
      recordOf(peerOpinion, engine.newId(), opinion),
      recordOf(acknowledgement, engine.newId(), answered),
    ];
    if (await saving.save(records, words.saved)) await kept?.clear();
  }

  return (
    <form class="k-stack" noValidate onSubmit={(event) => void save(event)}>
      <SaveProblems saving={saving} typed={form.words} />
      {coreValues.map((value) => (
        <RadioGroup
          key={value}
          label={values[value]}
          hint={words.meaning[value]}
          look="segments"
          value={ratingOf(form.scores[value])}
          error={tried && ratingOf(form.scores[value]) === null && words.missing}
          onValue={(rating) => kept.change({ scores: { ...form.scores, [value]: rating } })}
          options={ratings.map((rating) => ({ value: rating, label: rated.ratingShort[rating] }))}
        />
      ))}
      <TextArea
        label={words.words}
        hint={words.wordsHint}
        optional={words.optional}
        value={form.words}
        maxLength={1000}
        onValue={(text) => kept.change({ words: text })}
      />
      {tried && open.length > 0 && (
        <Notice tone="bad" live="alert">
          {words.missing}
        </Notice>
      )}
      <p class="k-hint">{words.final}</p>
      <div class="k-actions">
        <Button tone="primary" type="submit" busy={saving.saving && words.saving}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
