import { useState } from 'preact/hooks';
import { textIn } from '../words/languages.ts';
import { AnswerCards } from './answer-cards.tsx';
import { StepFrame } from './step-frame.tsx';
import { useSurvey } from './use-survey.ts';
import { ownValue } from '../../../std/own-value.ts';

/** All questions on one page, by the unit's setting. */
export function PageStep() {
  const { config, state, change, next, back, language, words } = useSurvey();
  const [asked, setAsked] = useState(false);
  const missing = config.questions.filter(({ id }) => ownValue(state.answers, id) === undefined);

  const goOn = () => {
    if (missing.length === 0) return next();
    setAsked(true);
    const first = document.getElementById(`question-${missing[0]!.id}`);
    first?.scrollIntoView({ block: 'start' });
    first?.focus({ preventScroll: true });
  };

  return (
    <StepFrame title={words.page.title} lead={words.page.lead} onBack={back}>
      {config.questions.map((question, index) => (
        <section key={question.id} class="page-question">
          <h2 id={`question-${question.id}`} tabIndex={-1}>
            {index + 1}. {textIn(question.text, language)}
          </h2>
          <AnswerCards
            question={question}
            chosen={ownValue(state.answers, question.id)}
            onChoose={(value) => change({ answers: { ...state.answers, [question.id]: value } })}
            labelledBy={`question-${question.id}`}
          />
        </section>
      ))}
      <div class="step-end">
        <p class="fault" role="status">
          {asked && missing.length > 0 ? words.page.missing(missing.length) : ''}
        </p>
        <button type="button" class="primary" onClick={goOn}>
          {words.page.next}
        </button>
      </div>
    </StepFrame>
  );
}
