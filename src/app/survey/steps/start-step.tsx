import { languages } from '../words/languages.ts';
import { StepFrame } from './step-frame.tsx';
import { textSizes, type TextSize } from './text-size.ts';
import { useSurvey } from './use-survey.ts';

export interface StartStepProps {
  size: TextSize;
  onSize: (size: TextSize) => void;
  onLanguage: (language: string) => void;
  onBegin: () => void;
  /** The service of the poster, on a citizen's own phone; a counter asks for it. */
  serviceName: string | null;
}

/** The first screen: in which language, how large, and whether somebody helps. */
export function StartStep({ size, onSize, onLanguage, onBegin, serviceName }: StartStepProps) {
  const { config, state, change, language, words } = useSurvey();
  const { start } = words;
  return (
    <StepFrame title={start.title} lead={start.lead(config.questions.length)}>
      {serviceName !== null && <p class="lead">{start.phoneLead(serviceName)}</p>}
      <button type="button" class="primary begin" onClick={onBegin}>
        {start.begin}
      </button>
      <div class="choices">
        <div role="group" aria-label={start.language} class="choice">
          {[...languages].map(([code, { languageName }]) => (
            <button
              key={code}
              type="button"
              lang={code}
              aria-pressed={code === language}
              onClick={() => onLanguage(code)}
            >
              {languageName}
            </button>
          ))}
        </div>
        <div role="group" aria-label={start.size} class="choice">
          {textSizes.map((one) => (
            <button
              key={one}
              type="button"
              class={`size-${one}`}
              aria-pressed={one === size}
              aria-label={start.sizes[one]}
              onClick={() => onSize(one)}
            >
              A
            </button>
          ))}
        </div>
      </div>
      {serviceName === null && (
        <button
          type="button"
          class="quiet assisted"
          aria-pressed={state.assisted}
          onClick={() => change({ assisted: !state.assisted })}
        >
          <span class="tick" aria-hidden="true" /> {start.assisted}
        </button>
      )}
      <p class="whose">
        {config.unitName}
        <br />
        {config.organisationName}
      </p>
    </StepFrame>
  );
}
