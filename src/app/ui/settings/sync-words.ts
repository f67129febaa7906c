import type { CycleOutcome } from '../../../device/sync/run-cycle.ts';
import type { settings } from '../../words/id/settings.ts';
import type { Tone } from '../kit/tone.ts';

type SyncWords = (typeof settings)['sync'];

const worthTellingMs = 300_000;

/** How long something lasts or has lasted, in the largest whole unit: `3 jam`. */
export function ageText(ms: number, words: SyncWords['age']): string {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  if (minutes < 1) return words.moment;
  if (minutes < 60) return words.minutes(minutes);
  return minutes < 1_440 ? words.hours(Math.floor(minutes / 60)) : words.days(Math.floor(minutes / 1_440));
}

/** SYN-14: what to say of a clock that is more than five minutes off, else null. */
export function clockText(offsetMs: number, words: SyncWords): string | null {
  if (Math.abs(offsetMs) <= worthTellingMs) return null;
  // Measured within some milliseconds: three hours must not read as two.
  const span = ageText(Math.round(Math.abs(offsetMs) / 60_000) * 60_000, words.age);
  return offsetMs > 0 ? words.ahead(span) : words.behind(span);
}

/** What one attempt came to. Success is told only where nothing is left that could have gone. */
export function outcomeText(
  outcome: CycleOutcome,
  needsRepair: number,
  words: SyncWords['outcome'],
): { tone: Tone; text: string } {
  switch (outcome.kind) {
    case 'done':
      return needsRepair > 0
        ? { tone: 'bad', text: words.doneWithRepair(needsRepair) }
        : { tone: 'ok', text: words.done };
    case 'unfinished':
      return { tone: 'progress', text: words.unfinished };
    case 'held':
      return { tone: 'bad', text: words[outcome.why] };
    case 'failed':
      return { tone: 'wait', text: words[outcome.why] };
  }
}
