import type { Respondent } from './survey-config.ts';
import { StepFrame } from './step-frame.tsx';
import { useSurvey } from './use-survey.ts';

/** Sex, age band, education and work: each may stay empty. */
export function RespondentStep() {
  const { state, change, next, back, words } = useSurvey();
  const { respondent: told } = state;
  const asked = words.respondent;
  const facts: [keyof Respondent, string, Record<string, string>][] = [
    ['sex', asked.sex, asked.sexes],
    ['ageBand', asked.age, asked.ages],
    ['education', asked.education, asked.educations],
    ['work', asked.work, asked.works],
  ];
  const any = facts.some(([fact]) => told[fact] !== null);
  return (
    <StepFrame title={asked.title} lead={asked.lead} onBack={back}>
      <div class="facts">
        {facts.map(([fact, label, options]) => (
          <div key={fact} role="group" aria-labelledby={`fact-${fact}`}>
            <h2 id={`fact-${fact}`}>{label}</h2>
            <div class="choice">
              {Object.entries(options).map(([value, name]) => (
                <button
                  key={value}
                  type="button"
                  aria-pressed={told[fact] === value}
                  onClick={() => change({ respondent: { ...told, [fact]: told[fact] === value ? null : value } })}
                >
                  {name}
                </button>
              ))}
            </div>
          </div>
        ))}
      </div>
      <div class="step-end">
        <button type="button" class="primary" onClick={next}>
          {any ? asked.next : asked.skip}
        </button>
      </div>
    </StepFrame>
  );
}
