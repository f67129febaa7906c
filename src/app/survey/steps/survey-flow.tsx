import { useEffect, useState } from 'preact/hooks';
import type { GivenAnswers, SurveyConfig } from './survey-config.ts';
import { firstLanguage, wordsIn } from '../words/languages.ts';
import { IdleCountdown } from './idle-countdown.tsx';
import { PageStep } from './page-step.tsx';
import { QuestionStep } from './question-step.tsx';
import { RespondentStep } from './respondent-step.tsx';
import { ServiceStep } from './service-step.tsx';
import { StartStep } from './start-step.tsx';
import { SuggestionStep } from './suggestion-step.tsx';
import { freshSurvey, givenAnswers, stepAfter, stepBefore, type SurveyState } from './survey-state.ts';
import { setTextSize, type TextSize } from './text-size.ts';
import { ThanksStep } from './thanks-step.tsx';
import { Survey } from './use-survey.ts';

export interface SendNote {
  readonly text: string;
  /** Settles when it need no longer be said. */
  readonly until: Promise<unknown>;
}

export interface SurveyFlowProps {
  config: SurveyConfig;
  /** Settles when the answers are safe, with what to say below the thanks, if anything. Rejects when they are not. */
  onSend: (given: GivenAnswers) => Promise<SendNote | null>;
  /** Called when the citizen begins: a touch, which a browser asks for before some things. */
  onBegin?: () => void;
  /** Told whenever a citizen is, or is no longer, at it. */
  onBusy?: (busy: boolean) => void;
  /** The next citizen's turn; null on a phone, which has no next one. */
  onEnd: (() => void) | null;
  serviceName: string | null;
  onLanguage?: (language: string) => void;
}

/** One citizen's survey from the first screen to the thanks. All of it is in this component's memory and goes with it. */
export function SurveyFlow({ config, onSend, onBegin, onBusy, onEnd, serviceName, onLanguage }: SurveyFlowProps) {
  const [state, setState] = useState<SurveyState>(freshSurvey);
  const [language, setLanguage] = useState(firstLanguage);
  const [size, setSize] = useState<TextSize>('normal');
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [note, setNote] = useState<string | null>(null);
  const words = wordsIn(language);
  const { step } = state;
  const isFresh = step.kind === 'start' && language === firstLanguage && size === 'normal' && !state.assisted;

  useEffect(() => {
    document.documentElement.lang = language;
    setTextSize(size);
    onLanguage?.(language);
  }, [language, size]);
  useEffect(() => onBusy?.(!isFresh), [isFresh]);

  const change = (different: Partial<SurveyState>) => setState((before) => ({ ...before, ...different }));
  const next = () => setState((before) => ({ ...before, step: stepAfter(config, before.step) }));
  const back = () => setState((before) => ({ ...before, step: stepBefore(config, before.step) }));

  async function send() {
    const given = givenAnswers(config, state, performance.now());
    if (given === null) return;
    setSending(true);
    setFault(null);
    try {
      const said = await onSend(given);
      setNote(said?.text ?? null);
      void said?.until.then(() => setNote(null));
      setState({ ...freshSurvey, step: { kind: 'thanks' } });
    } catch {
      setFault(words.suggestion.fault);
    } finally {
      setSending(false);
    }
  }

  const key = step.kind === 'question' ? `question ${step.index}` : step.kind;
  return (
    <Survey.Provider value={{ config, state, change, next, back, language, words }}>
      <div key={key} class="turn">
        {step.kind === 'start' && (
          <StartStep
            size={size}
            onSize={setSize}
            onLanguage={setLanguage}
            serviceName={serviceName}
            onBegin={() => {
              onBegin?.();
              change({ beganMs: performance.now() });
              next();
            }}
          />
        )}
        {step.kind === 'service' && <ServiceStep />}
        {step.kind === 'question' && <QuestionStep index={step.index} />}
        {step.kind === 'page' && <PageStep />}
        {step.kind === 'respondent' && <RespondentStep />}
        {step.kind === 'suggestion' && <SuggestionStep sending={sending} fault={fault} onSend={() => void send()} />}
        {step.kind === 'thanks' && <ThanksStep onEnd={onEnd} note={note} />}
      </div>
      {onEnd && !isFresh && !sending && step.kind !== 'thanks' && (
        <IdleCountdown idleSeconds={config.idleSeconds} onEnd={onEnd} />
      )}
    </Survey.Provider>
  );
}
