import { smallestShown } from '../../../domain/skm/small-groups.ts';
import { kindOfPeriod } from '../../../domain/skm/period.ts';
import type { SkmReport } from '../../../protocol/skm-report.ts';
import { periodName } from './period-choice.ts';
import { useSkmWords } from './skm-words.ts';
import { ownValue } from '../../../std/own-value.ts';

/** What the report says in sentences and names, on screen and on paper alike. */
export function useReportText(report: SkmReport) {
  const { words, language, count, index } = useSkmWords();
  const place = report.service?.name ?? report.unit?.name ?? report.organisation;
  const period = periodName(report, words, language);
  const { ikm, mutu, change, n } = report;
  const known = kindOfPeriod(report);
  const why = n < smallestShown ? words.hidden(count(n)) : known === null ? words.partOfMonth : words.held(count(n));
  const sentence =
    ikm === null || mutu === null
      ? report.hidden
        ? why
        : words.none
      : words.sentence(place, period, index(ikm), mutu, words.kinerja[mutu], count(n));
  const changed =
    change === null
      ? null
      : { up: words.changeUp, down: words.changeDown, same: () => words.changeSame }[change.direction](
          index(change.by),
        );
  const unsurName = (name: string) => ownValue(words.unsur, name) ?? name;
  const needed = report.sample.needed;
  const sample =
    needed === null
      ? words.sampleUnknown
      : n >= needed
        ? words.sampleEnough(count(n), count(needed))
        : words.sampleShort(count(n), count(needed), count(needed - n));
  return { place, period, sentence, changed, unsurName, sample };
}
