import { Trash2, UserCheck } from 'lucide';
import { deputy } from '../../../domain/deputy/deputy.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { recordOf } from '../../engine/engine.ts';
import { readOwnDeputies, type OwnDeputy } from '../../queries/own-deputies.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useToday } from '../../state/today.ts';
import { deputies as en } from '../../words/en/deputies.ts';
import { deputies as id } from '../../words/id/deputies.ts';
import { ActProblems } from '../form/act-problems.tsx';
import { useAct } from '../form/use-act.ts';
import { Card } from '../kit/card.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { IconButton } from '../kit/icon-button.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';
import { Section } from '../kit/section.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { RecordStateBadge } from '../shared/record-state-badge.tsx';
import { recordState } from '../shared/record-state.ts';
import { Screen } from '../shared/screen.tsx';
import { DeputyForm } from './deputy-form.tsx';

/** Who reviews in the superior's place for a time. */
export function DeputiesScreen() {
  const words = useWordsOf({ id, en });
  const engine = useEngine();
  const { database, session } = engine;
  const own = useLive(() => readOwnDeputies(database, session.personId), [database]);
  const today = useToday();
  return (
    <Screen title={words.title} backTo="/tim">
      {(own === undefined || today === undefined) && <Skeleton label={words.loading} />}
      {own && today && (
        <div class="k-stack">
          <p class="k-soft">{words.intro}</p>
          <Section title={words.gets}>
            <ul>
              {words.reviewRights.map((right) => (
                <li key={right}>{right}</li>
              ))}
            </ul>
          </Section>
          <DeputyForm people={own.people} named={own.named} today={today} />
          <Section title={words.named}>
            {own.named.length === 0 ? (
              <EmptyState icon={UserCheck}>{words.none}</EmptyState>
            ) : (
              <Named named={own.named} today={today} />
            )}
          </Section>
        </div>
      )}
    </Screen>
  );
}

function Named({ named, today }: { named: readonly OwnDeputy[]; today: LocalDate }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const sending = useApp((state) => state.sending);
  const tap = useAct();
  const phaseOf = ({ from, to }: OwnDeputy['row']['body']) => {
    if (today < from) return words.toCome;
    return today <= to ? words.now : words.over;
  };
  return (
    <>
      <ActProblems of={tap} />
      <Card>
        <List label={words.named}>
          {named.map(({ row, name = words.unknownPerson, unsent }) => (
            <ListRow
              key={row.id}
              title={name}
              meta={`${words.span(plainDate(row.body.from, language), plainDate(row.body.to, language))} · ${row.body.rates ? words.reviewsAndRates : words.reviewsOnly} · ${phaseOf(row.body)}`}
              badges={<RecordStateBadge state={recordState(row.id, unsent, sending)} />}
              trailing={
                <IconButton
                  icon={Trash2}
                  label={words.remove(name)}
                  onClick={() => void tap.act([recordOf(deputy, row.id, null)], words.removed)}
                />
              }
            />
          ))}
        </List>
      </Card>
    </>
  );
}
