import { levels, type Achievement, type Level } from '../../../domain/achievement/achievement-body.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Indicator, WorkPlan } from '../../../domain/work-plan/work-plan-body.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { readNumber, typedNumber } from '../kit/read-number.ts';

/** What stands in the fields, as typed. */
export interface AchievementForm {
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

export function emptyAchievement(date: LocalDate, indicatorId: string): AchievementForm {
  const typed = { amount: '', level: 'sesuai', story: '', before: '', after: '', corrects: '' };
  return { date, indicatorId, category: 'kuantitas', ...typed };
}

export function formOfAchievement(body: Achievement): AchievementForm {
  const { value } = body;
  return {
    indicatorId: body.indicatorId,
    date: body.date,
    amount: value.kind === 'angka' ? typedNumber(value.amount, ',') : '',
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

/** The schema's own bound, which the words of the fault name. */
const mostAmount = 1_000_000_000_000;

export type MissingField = 'indicatorId' | 'amount' | 'date';

/** The fields that must still be filled, in their order. */
export function missingIn(form: AchievementForm, chosen: PlacedIndicator | undefined): MissingField[] {
  const amount = readNumber(form.amount, ',');
  const isNumber = chosen?.indicator.measure.kind === 'angka';
  return [
    ...(chosen === undefined ? (['indicatorId'] as const) : []),
    ...(isNumber && !(amount !== null && amount >= 0 && amount <= mostAmount) ? (['amount'] as const) : []),
    ...(form.date === '' ? (['date'] as const) : []),
  ];
}

/** The achievement that the fields spell; `missingIn` says whether it is one. */
export function achievementOf(form: AchievementForm, { result, indicator }: PlacedIndicator): Achievement {
  const level: Level = levels.find((one) => one === form.level) ?? 'sesuai';
  const isNumber = indicator.measure.kind === 'angka';
  return {
    date: form.date as LocalDate,
    rhkId: result.id,
    indicatorId: indicator.id,
    value: isNumber ? { kind: 'angka', amount: readNumber(form.amount, ',') ?? 0 } : { kind: 'uraian', level },
    category: form.category,
    story: cleanText(form.story),
    before: cleanText(form.before) || null,
    after: cleanText(form.after) || null,
    ...(form.corrects ? { corrects: form.corrects as Uuid } : {}),
  };
}
