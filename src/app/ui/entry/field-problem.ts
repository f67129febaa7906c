import type { Words } from '../../words/words.ts';
import type { Problem } from './entry-form.ts';

/** The id of the control of a field, as refusals name it: `time.end`. */
export function fieldId(field: string): string {
  return `isian-${field}`;
}

export function problemText(problem: Problem, words: Words['entry']): string {
  return problem.kind === 'missing' ? words.missing[problem.field] : words.refusal(problem.refusal);
}

/** What a field's frame shows: its id and what is said of it. */
export function fieldFrame(problems: readonly Problem[], field: string, words: Words['entry']) {
  const problem = problems.find((one) => one.field === field);
  return { id: fieldId(field), error: problem && problemText(problem, words) };
}
