import { ClipboardCheck, UserCheck } from 'lucide';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { TeamMember } from '../../queries/team.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { team as en } from '../../words/en/team.ts';
import { team as id } from '../../words/id/team.ts';
import { LinkButton } from '../kit/link-button.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';

export interface TeamListProps {
  members: readonly TeamMember[];
  today: LocalDate;
  current: string | undefined;
}

export function TeamList({ members, today, current }: TeamListProps) {
  const words = useWordsOf({ id, en });
  return (
    <div class="team-list">
      <LinkButton icon={ClipboardCheck} href="/tim/periksa">
        {words.review}
      </LinkButton>
      <LinkButton tone="quiet" icon={UserCheck} href="/tim/pengganti">
        {words.deputies}
      </LinkButton>
      <p>{words.summary(members.length, members.filter((one) => one.lastDate === today).length)}</p>
      <List label={words.list}>
        {members.map((member) => (
          <ListRow
            key={member.id}
            href={`/tim/${member.id}`}
            current={member.id === current}
            title={member.employee.name}
            meta={<MemberFacts member={member} today={today} />}
          />
        ))}
      </List>
    </div>
  );
}

function MemberFacts({ member, today }: { member: TeamMember; today: LocalDate }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const language = useApp((state) => state.language);
  const { todayMinutes, weekMinutes, weekEntries, lastDate } = member;
  if (lastDate === null) return words.noEntry;
  return (
    <>
      {words.member(common.hoursMinutes(todayMinutes), common.hoursMinutes(weekMinutes), weekEntries)}
      {lastDate !== today && (
        <>
          <br />
          {words.last(plainDate(lastDate, language))}
        </>
      )}
    </>
  );
}
