import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { Policy } from '../../../domain/policy/policy-body.ts';
import { defaultPolicy, usualDays } from '../../../domain/policy/policy.ts';
import type { Structure } from '../../../protocol/organisation.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';
import { Section } from '../kit/section.tsx';
import { HolidaysSection } from './holidays-section.tsx';
import { PolicySheet } from './policy-sheet.tsx';
import { policiesOf, unitTree, type Kept } from './structure.ts';

type Opened = { readonly kept: Kept<Policy> | null } | null;

/** The rules of the organisation, and of units that have their own. */
export function PolicyPanel({ structure, onChange }: { structure: Structure; onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const [opened, setOpened] = useState<Opened>(null);
  const units = unitTree(structure);
  const policies = policiesOf(structure);
  const general = policies.find(({ body }) => body.unitId === null);
  const own = policies.filter(({ body }) => body.unitId !== null);
  const sentence = ({ dailyTargetMinutes, dailyCapMinutes, entryLock, workWeek, period, reviewDays }: Policy) =>
    [
      words.targetShort(common.hoursMinutes(dailyTargetMinutes)),
      ...(dailyCapMinutes ? [words.capShort(common.hoursMinutes(dailyCapMinutes))] : []),
      words.weekShort(workWeek ?? 5),
      words.lockShort(entryLock),
      words.reviewShort(reviewDays ?? usualDays.reviewDays),
      words.periods[period ?? 'bulanan'],
    ].join(' · ');
  function close() {
    setOpened(null);
    onChange();
  }
  return (
    <>
      <Section
        title={words.tabs.rules}
        action={
          <Button tone="quiet" icon={Plus} onClick={() => setOpened({ kept: null })}>
            {words.addPolicy}
          </Button>
        }
      >
        <Card>
          <List label={words.tabs.rules}>
            <ListRow
              key="general"
              onPress={() => setOpened({ kept: general ?? { id: null as never, rev: 0, body: defaultPolicy } })}
              title={words.wholeOrganisation}
              meta={sentence(general?.body ?? defaultPolicy)}
            />
            {own.map((kept) => (
              <ListRow
                key={kept.id}
                onPress={() => setOpened({ kept })}
                title={units.find((unit) => unit.id === kept.body.unitId)?.body.name ?? ''}
                meta={sentence(kept.body)}
              />
            ))}
          </List>
        </Card>
      </Section>
      <HolidaysSection structure={structure} onChange={onChange} />
      {opened && (
        <PolicySheet
          kept={opened.kept}
          units={units.filter(({ id: unit }) => !own.some(({ body }) => body.unitId === unit))}
          onClose={close}
        />
      )}
    </>
  );
}
