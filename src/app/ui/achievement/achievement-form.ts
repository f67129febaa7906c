import { levels, type Achievement, type Level } from '../../../domain/achievement/achievement-body.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Indicator, WorkPlan } from '../../../domain/work-plan/work-plan-body.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { readNumber } from '../kit/read-number.ts';

/** What stands in the fields, as typed. */
export interface AchievementForm {
  /** The record it becomes; kept in the draft, so that its evidence stays with it. */
  readonly id: string;
  readonly indicatorId: string;
  readonly date: string;
  readonly amount: string;
  readonly level: string;
  readonly category: Achievement['category'];
  readonly story: string;
  readonly before: string;
  readonly after: string;
  readonly corrects: string;
}

export function emptyAchievement(id: Uuid, date: LocalDate, indicatorId: string): AchievementForm {
  const typed = { amount: '', level: 'sesuai', story: '', before: '', after: '', corrects: '' };
  return { id, date, indicatorId, category: 'kuantitas', ...typed };
}

export function formOfAchievement(id: Uuid, body: Achievement): AchievementForm {
  const { value } = body;
  return {
    id,
    indicatorId: body.indicatorId,
    date: body.date,
    amount: value.kind === 'angka' ? String(value.amount).replace('.', ',') : '',
    level: value.kind === 'uraian' ? value.level : 'sesuai',
    category: body.category,
    story: body.story,
    before: body.before ?? '',
    after: body.after ?? '',
    corrects: body.corrects ?? '',
  };
}

export interface PlacedIndicator {
  readonly indicator: Indicator;
  readonly result: WorkPlan['results'][number];
}

export type MissingField = 'indicator' | 'amount' | 'date';

/** The achievement that the fields spell, or what of it is missing. */
export function achievementOf(
  form: AchievementForm,
  chosen: PlacedIndicator | undefined,
): { readonly body: Achievement } | { readonly missing: readonly MissingField[] } {
  const amount = readNumber(form.amount, ',');
  const isNumber = chosen?.indicator.measure.kind === 'angka';
  const missing: MissingField[] = [
    ...(chosen === undefined ? (['indicator'] as const) : []),
    ...(form.date === '' ? (['date'] as const) : []),
    ...(isNumber && (amount === null || Number.isNaN(amount) || amount < 0) ? (['amount'] as const) : []),
  ];
  if (chosen === undefined || missing.length > 0) return { missing };
  const level: Level = levels.find((one) => one === form.level) ?? 'sesuai';
  return {
    body: {
      date: form.date as LocalDate,
      rhkId: chosen.result.id,
      indicatorId: chosen.indicator.id,
      value: isNumber ? { kind: 'angka', amount: amount ?? 0 } : { kind: 'uraian', level },
      category: form.category,
      story: cleanText(form.story),
      before: cleanText(form.before) || null,
      after: cleanText(form.after) || null,
      ...(form.corrects ? { corrects: form.corrects as Uuid } : {}),
    },
  };
}
