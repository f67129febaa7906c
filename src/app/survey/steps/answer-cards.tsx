import { useRef } from 'preact/hooks';
import type { SurveyQuestion } from '../../../domain/survey-instrument/survey-instrument-body.ts';
import { Face } from './face.tsx';
import { textIn } from '../words/languages.ts';
import { useSurvey } from './use-survey.ts';
import { ownValue } from '../../../std/own-value.ts';

export interface AnswerCardsProps {
  question: SurveyQuestion;
  chosen: number | undefined;
  onChoose: (value: number) => void;
  labelledBy: string;
}

/** Four answers, left the worst: one tab stop each, moved between with the arrows. */
export function AnswerCards({ question, chosen, onChoose, labelledBy }: AnswerCardsProps) {
  const { language } = useSurvey();
  const group = useRef<HTMLDivElement>(null);
  const moveFocus = (event: KeyboardEvent) => {
    const by = ownValue({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }, event.key);
    const cards = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = cards.indexOf(document.activeElement as HTMLButtonElement);
    if (by === undefined || cards.length === 0) return;
    event.preventDefault();
    cards[(at + by + cards.length) % cards.length]!.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows between the buttons inside
    <div ref={group} class="cards" role="group" aria-labelledby={labelledBy} onKeyDown={moveFocus}>
      {question.answers.map((answer, index) => (
        <button
          key={index}
          type="button"
          class={`card card-${index + 1}`}
          aria-pressed={chosen === index + 1}
          onClick={() => onChoose(index + 1)}
        >
          <Face value={index + 1} />
          <span class="card-words">{textIn(answer, language)}</span>
          <span class="card-key" aria-hidden="true">
            {index + 1}
          </span>
        </button>
      ))}
    </div>
  );
}
