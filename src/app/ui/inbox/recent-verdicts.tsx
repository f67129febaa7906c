import { readRecentVerdicts } from '../../queries/recent-verdicts.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';
import { useInboxWords } from '../shared/inbox-words.ts';
import { RecordStateBadge } from '../shared/record-state-badge.tsx';
import { TakeBackVerdict } from '../shared/take-back-verdict.tsx';

/** What this person decided lately, each to be taken back (REV-9). */
export function RecentVerdicts() {
  const { inbox } = useInboxWords();
  const language = useApp((state) => state.language);
  const { database, session } = useEngine();
  const given = useLive(() => readRecentVerdicts(database, session.personId), [database]);
  if (given === undefined || given.length === 0) return null;
  return (
    <Disclosure summary={inbox.recent}>
      <List label={inbox.recent}>
        {given.map(({ row: { id, body }, text, name }) => (
          <ListRow
            key={id}
            title={text ?? inbox.kinds[body.subjectKind]}
            meta={[name, plainDate(body.date, language)].filter(Boolean).join(' · ')}
            badges={
              <>
                <RecordStateBadge state={body.verdict.kind === 'disetujui' ? 'approved' : 'returned'} />
                <TakeBackVerdict id={id} of={text ?? inbox.kinds[body.subjectKind]} />
              </>
            }
          />
        ))}
      </List>
    </Disclosure>
  );
}
