import type { Activity } from '../../../domain/activity/activity-body.ts';
import { comparableText, searchWords } from '../../../domain/text/comparable-text.ts';

const most = 3;

/** The newest entry of each distinct description that holds all typed words, at most three; not what is typed already. */
export function recentMatches(recent: readonly Activity[], typed: string): Activity[] {
  const words = searchWords(typed);
  const seen = new Set([comparableText(typed)]);
  const found: Activity[] = [];
  for (const body of recent) {
    const text = comparableText(body.description);
    if (seen.has(text) || !words.every((word) => text.includes(word))) continue;
    seen.add(text);
    found.push(body);
    if (found.length === most) break;
  }
  return found;
}
