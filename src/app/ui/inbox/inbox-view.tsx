import { CalendarCheck } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { Uuid } from '../../../std/uuid.ts';
import type { InboxItem } from '../../queries/inbox.ts';
import { plainDate } from '../../state/format.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../kit/button.tsx';
import { ChipRow } from '../kit/chip-row.tsx';
import { InboxList } from './inbox-list.tsx';
import { peopleOf } from './inbox-groups.ts';
import { useInboxWords } from '../shared/inbox-words.ts';
import { WeeksSheet } from './weeks-sheet.tsx';

/** How much waits, of whom, and the entries themselves. */
export function InboxView({ items }: { items: readonly InboxItem[] }) {
  const words = useInboxWords().inbox;
  const language = useApp((state) => state.language);
  const [asked, setPerson] = useState<Uuid | null>(null);
  const [weeksOpen, setWeeksOpen] = useState(false);
  const people = useMemo(() => peopleOf(items), [items]);
  // Whose last entry has just been judged is no longer among those who wait.
  const person = people.some((one) => one.id === asked) ? asked : null;
  const shown = useMemo(() => (person ? items.filter((item) => item.person.id === person) : items), [items, person]);
  const oldest = items.reduce((date, item) => (item.date < date ? item.date : date), items[0]!.date);
  return (
    <div class="in-view">
      <div class="in-head">
        <p role="status">{words.summary(items.length, people.length, plainDate(oldest, language))}</p>
        {people.length > 1 && (
          <ChipRow
            label={words.people}
            scroll
            chips={[
              { value: null, label: words.everybody(items.length) },
              ...people.map((one) => ({ value: one.id as Uuid | null, label: words.person(one.name, one.count) })),
            ]}
            chosen={person}
            onChoose={setPerson}
          />
        )}
        <div>
          <Button icon={CalendarCheck} onClick={() => setWeeksOpen(true)}>
            {words.weeks}
          </Button>
        </div>
      </div>
      <InboxList key={person ?? 'all'} items={shown} />
      {weeksOpen && <WeeksSheet items={shown} onClose={() => setWeeksOpen(false)} />}
    </div>
  );
}
