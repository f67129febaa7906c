import {
  followUpOutcomes,
  type FollowUp,
  type FollowUpOutcome,
  type PeriodReport,
} from '../../../domain/period-report/period-report-body.ts';
import type { Period } from '../../../domain/period/period.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import type { Uuid } from '../../../std/uuid.ts';

/** The name under which a period's draft is kept. */
export function draftKeyOf(period: Period): string {
  return `report/${period}`;
}

/** What stands in the fields, as typed; plans one per line, follow-ups by the plan's id. */
export interface ReportForm {
  readonly challenges: string;
  readonly plans: string;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly notes: Readonly<Record<string, string>>;
}

export type Plan = PeriodReport['plans'][number];

export function formOf(report: PeriodReport | null): ReportForm {
  const followUps = report?.followUps ?? [];
  return {
    challenges: report?.challenges ?? '',
    plans: (report?.plans ?? []).map((plan) => plan.text).join('\n'),
    outcomes: Object.fromEntries(followUps.map((one) => [one.planId, one.outcome])),
    notes: Object.fromEntries(followUps.map((one) => [one.planId, one.note ?? ''])),
  };
}

export type MissingField = 'followUps' | 'challenges' | 'plans';

/** The fields that must still be filled, in their order; `earlier` are the last report's plans. */
export function missingIn(form: ReportForm, earlier: readonly Plan[]): MissingField[] {
  const missing: MissingField[] = [];
  if (earlier.some((plan) => outcomeOf(form, plan) === null)) missing.push('followUps');
  if (cleanText(form.challenges) === '') missing.push('challenges');
  if (linesOf(form.plans).length === 0) missing.push('plans');
  return missing;
}

export function outcomeOf(form: ReportForm, plan: Plan): FollowUpOutcome | null {
  return followUpOutcomes.find((one) => one === form.outcomes[plan.id]) ?? null;
}

/** What was answered to each of the last report's plans. */
export function followUpsOf(form: ReportForm, earlier: readonly Plan[]): FollowUp[] {
  return earlier.flatMap((plan) => {
    const outcome = outcomeOf(form, plan);
    const note = cleanText(form.notes[plan.id] ?? '') || null;
    return outcome === null ? [] : [{ planId: plan.id, text: plan.text, outcome, note }];
  });
}

/** The plans that the lines spell; one that was there before keeps its id. */
export function plansOf(form: ReportForm, before: readonly Plan[], newId: () => Uuid): Plan[] {
  return linesOf(form.plans).map((text) => before.find((plan) => plan.text === text) ?? { id: newId(), text });
}

function linesOf(text: string): string[] {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return [...new Set(lines)].slice(0, 20);
}
