import { refusalText } from '../../words/reason-text.ts';
import type { Problem } from './entry-form.ts';
import type { EntryWords } from './entry-words.ts';

/** The id of the control of a field, as refusals name it: `time.end`. */
export function fieldId(field: string): string {
  return `isian-${field}`;
}

export function problemText(problem: Problem, words: EntryWords): string {
  return problem.kind === 'missing' ? words.entry.missing[problem.field] : refusalText(problem.refusal, words);
}

/** What a field's frame shows: its id and what is said of it. */
export function fieldFrame(problems: readonly Problem[], field: string, words: EntryWords) {
  const problem = problems.find((one) => one.field === field);
  return { id: fieldId(field), error: problem && problemText(problem, words) };
}
