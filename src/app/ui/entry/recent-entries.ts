import type { Activity } from '../../../domain/activity/activity-body.ts';

const most = 3;

/** The newest entry of each distinct description that holds all typed words, at most three; not what is typed already. */
export function recentMatches(recent: readonly Activity[], typed: string): Activity[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const seen = new Set([typed.trim().toLowerCase()]);
  const found: Activity[] = [];
  for (const body of recent) {
    const text = body.description.toLowerCase();
    if (seen.has(text) || !words.every((word) => text.includes(word))) continue;
    seen.add(text);
    found.push(body);
    if (found.length === most) break;
  }
  return found;
}
