import { useEffect } from 'preact/hooks';
import { Face } from './face.tsx';
import { StepFrame } from './step-frame.tsx';
import { useSurvey } from './use-survey.ts';

const warmMs = 5_000;

/** Warm and short; then the next citizen's turn, unless this is a phone, where it stays. */
export function ThanksStep({ onEnd, note }: { onEnd: (() => void) | null; note: string | null }) {
  const { words } = useSurvey();
  useEffect(() => {
    const timer = onEnd === null ? undefined : setTimeout(onEnd, warmMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <StepFrame title={words.thanks.title} lead={words.thanks.text}>
      <div class="thanks">
        <Face value={4} />
      </div>
      {note !== null && (
        <p class="warning" role="status">
          {note}
        </p>
      )}
      {onEnd && (
        <div class="step-end">
          <button type="button" class="primary" onClick={onEnd}>
            {words.thanks.again}
          </button>
        </div>
      )}
    </StepFrame>
  );
}
