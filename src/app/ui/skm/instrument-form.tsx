import { Plus, Trash2 } from 'lucide';
import { standardQuestions } from '../../../domain/survey-instrument/standard-instrument.ts';
import type { SurveyInstrument } from '../../../domain/survey-instrument/survey-instrument-body.ts';
import type { OwnQuestion } from '../../../protocol/skm-admin.ts';
import { callPublishInstrument } from '../../engine/skm-admin-calls.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { skmAdmin as en } from '../../words/en/skm-admin.ts';
import { skmAdmin as id } from '../../words/id/skm-admin.ts';
import { RecordFormView } from '../form/record-form-view.tsx';
import type { PartOf } from '../form/use-form.ts';
import { useSentForm } from '../form/use-sent-form.ts';
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

interface Fields {
  readonly withoutCost: boolean;
  readonly own: readonly OwnQuestion[];
}

/** The next version of a questionnaire, made from the one there is, with what citizens will see. */
export function InstrumentForm({ unit, current, onPublished }: InstrumentFormProps) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const form = useSentForm<Fields, unknown>({
    key: `skm-instrument/${unit}`,
    initial: {
      withoutCost: current !== null && !current.questions.some(({ unsur }) => unsur === 'biaya'),
      own: ownQuestionsOf(current),
    },
    mend: mendFields,
    answers: { own: [] },
    missing: ({ own }) => own.flatMap(emptyPartsOf).map((field) => ({ field, message: words.required })),
    words: {},
    send: ({ withoutCost, own }) =>
      callPublishInstrument(unit, { baseVersion: current?.version ?? 0, withoutCost, own: [...own] }),
    said: words.published,
    stays: true,
    onSent: onPublished,
  });
  if (form === undefined) return null;
  const { change } = form;
  const { withoutCost, own } = form.typed;
  const put = (at: number, question: OwnQuestion | null) =>
    change({ own: own.flatMap((one, index) => (index === at ? (question ? [question] : []) : [one])) });
  return (
    <RecordFormView of={form} save={words.publish}>
      <p>
        {current ? words.version(current.version, plainDate(current.validFrom, language)) : words.noVersion}{' '}
        {current && words.versionsKept}
      </p>
      <Checkbox
        label={words.withoutCost}
        hint={words.withoutCostHint}
        checked={withoutCost}
        onChecked={(value) => change({ withoutCost: value })}
      />
      <Section title={words.own}>
        <p class="k-soft">{words.ownNote}</p>
        {own.map((question, at) => (
          <OwnFields
            key={at}
            number={at + 1}
            question={question}
            part={(name) => form.part(`own.${at}.${name}`)}
            onQuestion={(next) => put(at, next)}
          />
        ))}
        <div class="k-actions">
          <Button icon={Plus} onClick={() => change({ own: [...own, noQuestion] })}>
            {words.addOwn}
          </Button>
        </div>
      </Section>
      <Preview withoutCost={withoutCost} own={own} />
    </RecordFormView>
  );
}

/** The parts of a question that are empty, by the names of their fields. */
function emptyPartsOf({ text, answers }: OwnQuestion, at: number): string[] {
  const parts = [
    { name: 'text', value: text },
    ...answers.map((value, index) => ({ name: `answers.${index}`, value })),
  ];
  return parts.filter(({ value }) => value.trim() === '').map(({ name }) => `own.${at}.${name}`);
}

/** A damaged draft as far as its questions are whole. */
function mendFields(fields: Fields): Fields {
  const isWhole = (one: OwnQuestion | null) =>
    typeof one?.text === 'string' &&
    Array.isArray(one.answers) &&
    one.answers.every((text) => typeof text === 'string');
  return fields.own.every(isWhole) ? fields : { ...fields, own: fields.own.filter(isWhole) };
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
  part: PartOf;
  onQuestion: (question: OwnQuestion | null) => void;
}

function OwnFields({ number, question, part, onQuestion }: OwnFieldsProps) {
  const words = useWordsOf({ id, en });
  const { text, answers } = question;
  const answered = (at: number, value: string) =>
    onQuestion({ ...question, answers: answers.map((answer, index) => (index === at ? value : answer)) });
  return (
    <fieldset class="skm-plan">
      <legend>{words.ownQuestion(number)}</legend>
      <TextArea
        {...part('text')}
        label={words.question}
        rows={2}
        maxLength={500}
        value={text}
        onValue={(value) => onQuestion({ ...question, text: value })}
      />
      {answers.map((answer, at) => (
        <TextField
          key={at}
          {...part(`answers.${at}`)}
          label={words.answer(at + 1)}
          maxLength={100}
          value={answer}
          onValue={(value) => answered(at, value)}
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
