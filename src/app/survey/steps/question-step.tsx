import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { textIn } from '../words/languages.ts';
import { AnswerCards } from './answer-cards.tsx';
import { StepFrame } from './step-frame.tsx';
import { useSurvey } from './use-survey.ts';
import { ownValue } from '../../../std/own-value.ts';

/** Long enough to see what was chosen, too short to wait for. */
const seenMs = 450;

/** One question fills the screen. */
export function QuestionStep({ index }: { index: number }) {
  const { config, state, change, next, back, language, words } = useSurvey();
  const question = config.questions[index]!;
  const [chosen, setChosen] = useState(ownValue(state.answers, question.id));
  const going = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(going.current), []);

  const choose = (value: number) => {
    if (going.current !== undefined) return;
    setChosen(value);
    change({ answers: { ...state.answers, [question.id]: value } });
    going.current = setTimeout(next, seenMs);
  };

  // Before the question is painted: a key pressed at the moment that it appears is an answer to it.
  useLayoutEffect(() => {
    const byNumber = (event: KeyboardEvent) => {
      // A key held down answers the question it was pressed at, and none after it.
      if (event.repeat || event.ctrlKey || event.altKey || isTyping(event)) return;
      if (/^[1-4]$/.test(event.key)) choose(Number(event.key));
    };
    addEventListener('keydown', byNumber);
    return () => removeEventListener('keydown', byNumber);
  });

  const of = config.questions.length;
  return (
    <StepFrame
      title={textIn(question.text, language)}
      progress={words.question.progress(index + 1, of)}
      done={(index + 1) / of}
      onBack={back}
    >
      <p id="answers" class="hidden">
        {words.question.answers}
      </p>
      <AnswerCards question={question} chosen={chosen} onChoose={choose} labelledBy="answers" />
    </StepFrame>
  );
}

/** The officer's PIN is typed in digits too. */
function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
