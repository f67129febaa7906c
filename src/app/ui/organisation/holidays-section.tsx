import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { holidayTypes, type Holiday } from '../../../domain/holiday/holiday-body.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Structure } from '../../../protocol/organisation.ts';
import { longDate } from '../../state/format.ts';
import { useToday } from '../../state/today.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';
import { RadioGroup } from '../kit/radio-group.tsx';
import { Section } from '../kit/section.tsx';
import { TextField } from '../kit/text-field.tsx';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import { RecordSheet } from './record-sheet.tsx';
import { recordsOf, type Kept } from './structure.ts';

/** Days without work and Ramadan, the newest first. */
export function HolidaysSection({ structure, onChange }: { structure: Structure; onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const [opened, setOpened] = useState<{ readonly kept: Kept<Holiday> | null } | null>(null);
  const days = recordsOf<Holiday>(structure, 'holiday').sort((a, b) => (a.body.date < b.body.date ? 1 : -1));
  const spanText = ({ date, until }: Holiday) =>
    until === null ? longDate(date, language) : words.dateSpan(longDate(date, language), longDate(until, language));
  return (
    <Section
      title={words.holidays}
      action={
        <Button tone="quiet" icon={Plus} onClick={() => setOpened({ kept: null })}>
          {words.addHoliday}
        </Button>
      }
    >
      {days.length === 0 && <p class="k-soft">{words.noHolidays}</p>}
      {days.length > 0 && (
        <Card>
          <List label={words.holidays}>
            {days.map((kept) => (
              <ListRow
                key={kept.id}
                onPress={() => setOpened({ kept })}
                title={kept.body.name}
                meta={`${spanText(kept.body)} · ${words.holidayTypes[kept.body.type]}`}
              />
            ))}
          </List>
        </Card>
      )}
      {opened && (
        <HolidaySheet
          kept={opened.kept}
          onClose={() => {
            setOpened(null);
            onChange();
          }}
        />
      )}
    </Section>
  );
}

function HolidaySheet({ kept, onClose }: { kept: Kept<Holiday> | null; onClose: () => void }) {
  const words = useWordsOf({ id, en });
  const today = useToday();
  const { type = 'libur-nasional', name = '', date = today ?? '', until = null } = kept?.body ?? {};
  return (
    <RecordSheet
      kind="holiday"
      kept={kept}
      title={kept === null ? words.addHoliday : words.editHoliday}
      initial={{ type, name, date, until: until ?? '' }}
      limits={{ name: 200 }}
      bodyOf={(typed): Holiday => ({
        type: typed.type,
        name: typed.name.trim(),
        date: typed.date as LocalDate,
        until: typed.until > typed.date ? (typed.until as LocalDate) : null,
      })}
      onClose={onClose}
    >
      {({ field, typed }) => (
        <>
          <RadioGroup
            {...field('type')}
            look="rows"
            label={words.holidayType}
            options={holidayTypes.map((value) => ({ value, label: words.holidayTypes[value] }))}
          />
          <TextField {...field('name')} label={words.holidayName} />
          <WordedDateField {...field('date')} label={words.date} />
          <WordedDateField
            {...field('until')}
            label={words.lastDate}
            optional={words.optional}
            hint={words.lastDateHint}
            min={typed.date}
          />
        </>
      )}
    </RecordSheet>
  );
}
