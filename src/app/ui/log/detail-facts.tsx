import { minutesOf } from '../../../domain/activity/activity-minutes.ts';
import { yearOf } from '../../../domain/time/local-date.ts';
import type { LoggedEntry } from '../../queries/logged-entry.ts';
import { ownResults } from '../../queries/own-plan.ts';
import { amountText, momentText } from '../../state/format.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import type { Workplace } from '../../state/workplace.ts';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { spanText } from '../shared/activity-text.ts';
import { useLogWords } from './log-words.ts';

export interface DetailFactsProps {
  entry: LoggedEntry;
  workplace: Workplace;
}

export function DetailFacts({ entry: { row, unsent }, workplace: { zone } }: DetailFactsProps) {
  const words = useLogWords();
  const language = useApp((state) => state.language);
  const { body } = row;
  const span = spanText(body.time, words);
  const lasts = words.common.hoursMinutes(minutesOf(body.time));
  const received = row.receivedAt === null ? words.log.notReceived : momentText(row.receivedAt, zone, language);
  return (
    <DefinitionList>
      {span && <Definition term={words.log.time}>{span}</Definition>}
      <Definition term={words.log.lasts}>
        {body.category === 'non-tusi' ? words.log.notCounted(lasts) : lasts}
      </Definition>
      <Definition term={words.log.kind}>{words.common.category[body.category]}</Definition>
      {body.rhkId && <Rhk id={body.rhkId} year={yearOf(body.date)} />}
      {body.volume !== null && (
        <Definition
          term={words.log.volume}
        >{`${amountText(body.volume, language)} ${body.volumeUnit ?? ''}`}</Definition>
      )}
      {body.note !== null && (
        <Definition term={words.log.note}>
          <span class="l-note">{body.note}</span>
        </Definition>
      )}
      <Definition term={words.log.captured}>{momentText(row.capturedAt, zone, language)}</Definition>
      <Definition term={unsent && row.receivedAt ? words.log.receivedBefore : words.log.received}>
        {received}
      </Definition>
    </DefinitionList>
  );
}

function Rhk({ id, year }: { id: string; year: number }) {
  const words = useLogWords().log;
  const engine = useEngine();
  const results = useLive(() => ownResults(engine, year), [engine, year]);
  const title = results?.find((result) => result.id === id)?.title;
  return <Definition term={words.rhk}>{title ?? (results && words.rhkUnknown)}</Definition>;
}
