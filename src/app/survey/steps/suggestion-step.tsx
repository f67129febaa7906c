import { looksPersonal } from '../../../domain/skm/looks-personal.ts';
import { StepFrame } from './step-frame.tsx';
import { useSurvey } from './use-survey.ts';

export interface SuggestionStepProps {
  sending: boolean;
  /** Why it could not be saved; null while nothing stands against it. */
  fault: string | null;
  onSend: () => void;
}

/** The open field, with its warning and, where what is written looks personal, a word about it; from here it is sent. */
export function SuggestionStep({ sending, fault, onSend }: SuggestionStepProps) {
  const { state, change, back, words } = useSurvey();
  const asked = words.suggestion;
  return (
    <StepFrame title={asked.title} onBack={back}>
      <p id="suggestion-warning" class="warning">
        {asked.warning}
      </p>
      <textarea
        class="suggestion"
        rows={4}
        maxLength={1000}
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        aria-label={asked.label}
        aria-describedby="suggestion-warning"
        value={state.suggestion}
        onInput={(event) => change({ suggestion: event.currentTarget.value })}
      />
      <p class="looks-personal" role="status">
        {looksPersonal(state.suggestion) ? asked.looksPersonal : ''}
      </p>
      <div class="step-end">
        <p class="fault" role="alert">
          {fault ?? ''}
        </p>
        <button type="button" class="primary" aria-disabled={sending} onClick={() => !sending && onSend()}>
          {sending ? asked.sending : asked.send}
        </button>
      </div>
    </StepFrame>
  );
}
