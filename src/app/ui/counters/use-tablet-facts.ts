import { msOf } from '../../../domain/time/instant.ts';
import type { CounterDevice } from '../../../protocol/counters.ts';
import { ageText } from '../../state/age-text.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { counters as en } from '../../words/en/counters.ts';
import { counters as id } from '../../words/id/counters.ts';

const worthSayingMs = 300_000;

/** What a tablet last said of itself, in words. */
export function useTabletFacts({
  lastSeenAt,
  waiting,
  needsRepair,
  appVersion,
  clockOffsetMs,
}: CounterDevice): string[] {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const engine = useEngine();
  if (lastSeenAt === null) return [words.never];
  const age = ageText(engine.nowMs() - msOf(lastSeenAt), language);
  const off = Math.abs(clockOffsetMs) < worthSayingMs ? null : ageText(Math.abs(clockOffsetMs), language);
  return [
    age === null ? words.seenNow : words.seen(age),
    words.counts(waiting, needsRepair),
    ...(appVersion === null ? [] : [words.version(appVersion)]),
    ...(off === null ? [] : [words.clockOff(off)]),
  ];
}
