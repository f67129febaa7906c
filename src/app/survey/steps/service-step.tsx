import { StepFrame } from './step-frame.tsx';
import { useSurvey } from './use-survey.ts';

/** The service received. */
export function ServiceStep() {
  const { config, state, change, next, back, words } = useSurvey();
  return (
    <StepFrame title={words.service.title} onBack={back}>
      <ul class="services">
        {config.services.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={state.serviceId === id}
              onClick={() => {
                change({ serviceId: id });
                next();
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </StepFrame>
  );
}
