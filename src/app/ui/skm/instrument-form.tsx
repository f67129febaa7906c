import { Plus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { standardQuestions } from '../../../domain/survey-instrument/standard-instrument.ts';
import type { SurveyInstrument } from '../../../domain/survey-instrument/survey-instrument-body.ts';
import type { OwnQuestion } from '../../../protocol/skm-admin.ts';
import { callPublishInstrument } from '../../engine/skm-admin-calls.ts';
import { announce } from '../../state/app-state.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { skmAdmin as en } from '../../words/en/skm-admin.ts';
import { skmAdmin as id } from '../../words/id/skm-admin.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Section } from '../kit/section.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { TextField } from '../kit/text-field.tsx';

export interface InstrumentFormProps {
  unit: string;
  /** The newest version; null where there is none yet. */
  current: SurveyInstrument | null;
  onPublished: () => void;
}

const noQuestion: OwnQuestion = { text: '', answers: ['', '', '', ''] };

/** The next version of a questionnaire, made from the one there is, with what citizens will see. */
export function InstrumentForm({ unit, current, onPublished }: InstrumentFormProps) {
  const words = useWordsOf({ id, en });
  const common = useWords();
  const language = useApp((state) => state.language);
  const [withoutCost, setWithoutCost] = useState(
    current !== null && !current.questions.some(({ unsur }) => unsur === 'biaya'),
  );
  const [own, setOwn] = useState<readonly OwnQuestion[]>(() => ownQuestionsOf(current));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  async function publish(): Promise<void> {
    setTried(true);
    if (own.some(({ text, answers }) => [text, ...answers].some((one) => one.trim() === ''))) return;
    setBusy(true);
    const draft = { baseVersion: current?.version ?? 0, withoutCost, own: [...own] };
    const result = await callPublishInstrument(unit, draft);
    setBusy(false);
    announce(result.kind === 'ok' ? words.published : faultText(result.fault, common));
    if (result.kind === 'ok') onPublished();
  }
  const put = (at: number, question: OwnQuestion | null) =>
    setOwn(own.flatMap((one, index) => (index === at ? (question ? [question] : []) : [one])));
  return (
    <>
      <p>
        {current ? words.version(current.version, plainDate(current.validFrom, language)) : words.noVersion}{' '}
        {current && words.versionsKept}
      </p>
      <Checkbox
        label={words.withoutCost}
        hint={words.withoutCostHint}
        checked={withoutCost}
        onChecked={setWithoutCost}
      />
      <Section title={words.own}>
        <p class="k-soft">{words.ownNote}</p>
        {own.map((question, at) => (
          <OwnFields key={at} number={at + 1} question={question} tried={tried} onQuestion={(next) => put(at, next)} />
        ))}
        <div class="k-actions">
          <Button
            icon={Plus}
            onClick={() => {
              setTried(false);
              setOwn([...own, noQuestion]);
            }}
          >
            {words.addOwn}
          </Button>
        </div>
      </Section>
      <Preview withoutCost={withoutCost} own={own} />
      <div class="k-actions">
        <Button tone="primary" busy={busy && words.publishing} onClick={() => void publish()}>
          {words.publish}
        </Button>
      </div>
    </>
  );
}

function ownQuestionsOf(current: SurveyInstrument | null): OwnQuestion[] {
  const own = (current?.questions ?? []).filter(({ unsur }) => unsur === null);
  return own.map((one) => ({
    id: one.id,
    text: one.text['id'] ?? '',
    answers: one.answers.map((answer) => answer['id'] ?? ''),
  }));
}

interface OwnFieldsProps {
  number: number;
  question: OwnQuestion;
  tried: boolean;
  onQuestion: (question: OwnQuestion | null) => void;
}

function OwnFields({ number, question, tried, onQuestion }: OwnFieldsProps) {
  const words = useWordsOf({ id, en });
  const { text, answers } = question;
  const missing = (value: string) => tried && value.trim() === '' && words.required;
  const answered = (at: number, value: string) =>
    onQuestion({ ...question, answers: answers.map((answer, index) => (index === at ? value : answer)) });
  return (
    <fieldset class="skm-plan">
      <legend>{words.ownQuestion(number)}</legend>
      <TextArea
        label={words.question}
        rows={2}
        maxLength={500}
        value={text}
        onValue={(value) => onQuestion({ ...question, text: value })}
        error={missing(text)}
      />
      {answers.map((answer, at) => (
        <TextField
          key={at}
          label={words.answer(at + 1)}
          maxLength={100}
          value={answer}
          onValue={(value) => answered(at, value)}
          error={missing(answer)}
        />
      ))}
      <Button tone="quiet" icon={Trash2} onClick={() => onQuestion(null)}>
        {words.removeOwn(number)}
      </Button>
    </fieldset>
  );
}

/** The questions and answers in their order, as the kiosk will ask them. */
function Preview({ withoutCost, own }: { withoutCost: boolean; own: readonly OwnQuestion[] }) {
  const words = useWordsOf({ id, en });
  const standard = standardQuestions
    .filter(({ unsur }) => !(withoutCost && unsur === 'biaya'))
    .map(({ text, answers }) => ({ text: text['id'] ?? '', answers: answers.map((answer) => answer['id'] ?? '') }));
  const filled = own.filter(({ text }) => text.trim() !== '');
  return (
    <Section title={words.preview}>
      <ol class="skm-preview">
        {[...standard, ...filled].map(({ text, answers }, at) => (
          <li key={at}>
            <p>{text}</p>
            <ul>
              {answers.map((answer, place) => (
                <li key={place}>{answer}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}
