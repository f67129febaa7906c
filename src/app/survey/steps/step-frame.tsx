import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSurvey } from './use-survey.ts';

export interface StepFrameProps {
  title: string;
  lead?: string | undefined;
  progress?: string | undefined;
  /** How far the survey has come, from 0 to 1. */
  done?: number | undefined;
  onBack?: (() => void) | undefined;
  children: ComponentChildren;
}

/** One screen of the survey. Its title takes the focus, so that a screen reader starts there. */
export function StepFrame({ title, lead, progress, done, onBack, children }: StepFrameProps) {
  const { words } = useSurvey();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main class="step">
      {(onBack !== undefined || progress !== undefined) && (
        <div class="step-top">
          {onBack && (
            <button type="button" class="quiet" onClick={onBack}>
              <span aria-hidden="true">←</span> {words.question.back}
            </button>
          )}
          {progress !== undefined && <p class="step-progress">{progress}</p>}
        </div>
      )}
      {done !== undefined && (
        <div class="step-bar" aria-hidden="true">
          <div style={{ inlineSize: `${Math.round(done * 100)}%` }} />
        </div>
      )}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </main>
  );
}
