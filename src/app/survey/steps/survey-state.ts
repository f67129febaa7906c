import { cleanText } from '../../../domain/text/clean-text.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { nobody, type GivenAnswers, type Respondent, type SurveyConfig } from './survey-config.ts';

const longestSuggestion = 1_000;

export type Step =
  | { readonly kind: 'start' | 'service' | 'page' | 'respondent' | 'suggestion' | 'thanks' }
  | { readonly kind: 'question'; readonly index: number };

export interface SurveyState {
  readonly step: Step;
  readonly serviceId: Uuid | null;
  readonly answers: Readonly<Record<string, number>>;
  readonly respondent: Respondent;
  readonly suggestion: string;
  readonly assisted: boolean;
  /** When the citizen began, on a clock that is never set; null on the first screen. */
  readonly beganMs: number | null;
}

export const freshSurvey: SurveyState = {
  step: { kind: 'start' },
  serviceId: null,
  answers: {},
  respondent: nobody,
  suggestion: '',
  assisted: false,
  beganMs: null,
};

/** The steps of a survey in their order, without the thanks. */
export function stepsOf({ services, layout, questions, asksRespondent }: SurveyConfig): Step[] {
  return [
    { kind: 'start' },
    ...(services.length > 1 ? [{ kind: 'service' } as const] : []),
    ...(layout === 'one-page'
      ? [{ kind: 'page' } as const]
      : questions.map((_, index) => ({ kind: 'question', index }) as const)),
    ...(asksRespondent ? [{ kind: 'respondent' } as const] : []),
    { kind: 'suggestion' },
  ];
}

export function stepAfter(config: SurveyConfig, step: Step): Step {
  const steps = stepsOf(config);
  return steps[placeOf(steps, step) + 1] ?? { kind: 'thanks' };
}

export function stepBefore(config: SurveyConfig, step: Step): Step {
  const steps = stepsOf(config);
  return steps[Math.max(0, placeOf(steps, step) - 1)]!;
}

function placeOf(steps: readonly Step[], step: Step): number {
  return steps.findIndex((one) => {
    if (one.kind !== step.kind) return false;
    return one.kind !== 'question' || step.kind !== 'question' || one.index === step.index;
  });
}

/** What has been said, as it is sent; null before a service is known. */
export function givenAnswers(config: SurveyConfig, state: SurveyState, nowMs: number): GivenAnswers | null {
  const serviceId = state.serviceId ?? (config.services.length === 1 ? config.services[0]!.id : null);
  if (serviceId === null || state.beganMs === null) return null;
  const { answers, respondent, assisted } = state;
  const said = [...cleanText(state.suggestion)].slice(0, longestSuggestion).join('');
  const suggestion = said === '' ? null : said;
  const durationS = Math.min(86_400, Math.max(0, Math.round((nowMs - state.beganMs) / 1_000)));
  return { serviceId, answers, respondent, suggestion, assisted, durationS };
}
