import type { SkmReport } from '../../../protocol/skm-report.ts';
import { BarChart } from '../kit/bar-chart.tsx';
import { Section } from '../kit/section.tsx';
import { useSkmWords } from './skm-words.ts';
import { ownValue } from '../../../std/own-value.ts';

const allGroups = ['sex', 'age', 'education', 'work'] as const;

export interface RespondentsProps {
  report: SkmReport;
  groups?: readonly (typeof allGroups)[number][];
}

/** Who answered, by groups; the small ones hidden. */
export function Respondents({ report, groups = allGroups }: RespondentsProps) {
  const { words, count } = useSkmWords();
  const profiled = report.profiled ?? report.n;
  return (
    <Section title={words.profile}>
      <p class="k-soft">{words.profileNote(count(profiled))}</p>
      {profiled > 0 && (
        <div class="skm-groups">
          {groups.map((group) => (
            <GroupChart key={group} title={words.groups[group]} groups={report.profile[group]} />
          ))}
        </div>
      )}
    </Section>
  );
}

function GroupChart({ title, groups }: { title: string; groups: SkmReport['profile']['sex'] }) {
  const { words, count } = useSkmWords();
  const shown = groups.filter(({ n }) => n !== 0);
  return (
    <BarChart
      title={title}
      max={Math.max(1, ...shown.map(({ n }) => n ?? 0))}
      bars={shown.map(({ name, n }) => ({
        key: name,
        label: ownValue(words.groupNames, name) ?? name,
        value: n,
        text: n === null ? words.hiddenGroup : count(n),
      }))}
    />
  );
}
