import { entriesBetween, entriesById, type LoggedEntry } from '../../queries/logged-entry.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { workState } from '../shared/record-state.ts';
import { useLogWords } from './log-words.ts';

/** What an entry corrects, and what corrects it: an approved entry is never rewritten. */
export function DetailHistory({ entry: { row } }: { entry: LoggedEntry }) {
  const { log: words, common } = useLogWords();
  const engine = useEngine();
  const sending = useApp((state) => state.sending);
  const { id } = row;
  const { corrects, date } = row.body;
  const earlier = useLive(async () => entriesById(engine, corrects ? [corrects] : []), [engine, corrects]);
  // A correction begins as a copy, so it is looked for where its entry stands.
  const sameDay = useLive(() => entriesBetween(engine, date, date), [engine, date]);
  const later = sameDay?.filter((one) => one.row.body.corrects === id) ?? [];
  if (corrects === undefined && later.length === 0) return null;
  return (
    <DefinitionList>
      {corrects && earlier && (
        <Definition term={words.corrects}>
          {earlier.length > 0 && (
            <>
              <a href={`/catatan/${corrects}`}>{words.original}</a>
              <br />
            </>
          )}
          {words.correctsHint}
        </Definition>
      )}
      {later.map((one) => (
        <Definition key={one.row.id} term={words.correctedBy}>
          <a href={`/catatan/${one.row.id}`}>{words.correction(common.state[workState(one, sending)])}</a>
        </Definition>
      ))}
    </DefinitionList>
  );
}
