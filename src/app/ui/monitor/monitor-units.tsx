import type { Monitor } from '../../../protocol/monitor.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { numberText } from '../../state/format.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { monitor as en } from '../../words/en/monitor.ts';
import { monitor as id } from '../../words/id/monitor.ts';
import { Card } from '../kit/card.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';
import { Section } from '../kit/section.tsx';
import { shareOf } from './share-of.ts';

export interface MonitorUnitsProps {
  monitor: Monitor;
  linkOf: (unit: Uuid) => string;
}

/** The units below, by name, each a way further down. */
export function MonitorUnits({ monitor: { units }, linkOf }: MonitorUnitsProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const language = useApp((state) => state.language);
  const number = (value: number) => numberText(value, language);
  if (units.length === 0) return null;
  return (
    <Section title={words.units}>
      <Card>
        <List label={words.units}>
          {units.map((unit) => (
            <ListRow
              key={unit.id}
              href={linkOf(unit.id)}
              title={unit.name}
              meta={
                <>
                  {words.unitMeta(number(unit.logged), number(unit.people), common.hoursMinutes(unit.minutes))}
                  <br />
                  {words.unitStanding(
                    shareOf(unit.targets.onTrack, unit.targets.indicators),
                    number(unit.awaiting.open),
                    number(unit.awaiting.late),
                  )}
                </>
              }
              trailing={
                <span class="monitor-share">
                  {words.share(shareOf(unit.loggedDays, unit.workDays))}
                  <span class="monitor-track" aria-hidden="true">
                    <span style={{ width: `${Math.min(shareOf(unit.loggedDays, unit.workDays), 100)}%` }} />
                  </span>
                </span>
              }
            />
          ))}
        </List>
      </Card>
    </Section>
  );
}
