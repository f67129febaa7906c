import { KeyRound, UserPlus, UserRoundX } from 'lucide';
import { useState } from 'preact/hooks';
import { groupNip } from '../../../domain/nip/nip.ts';
import type { PeopleQuery, Structure } from '../../../protocol/organisation.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { callPeople } from '../../engine/organisation-calls.ts';
import { useSettled } from '../../state/use-settled.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';
import { Notice } from '../kit/notice.tsx';
import { Select } from '../kit/select.tsx';
import { TextField } from '../kit/text-field.tsx';
import { Fetched } from '../shared/fetched.tsx';
import { useFetched } from '../../state/use-fetched.ts';
import { AccessBadge } from './access-badge.tsx';
import { CodesSheet } from './codes-sheet.tsx';
import { NewPersonSheet } from './new-person-sheet.tsx';
import { unitOptions, unitTree } from './structure.ts';

export function PeoplePanel({ structure, onChange }: { structure: Structure; onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const [query, setQuery] = useState<PeopleQuery>({});
  const [sheet, setSheet] = useState<'none' | 'new' | 'codes'>('none');
  // Not every letter is a question to the server.
  const asked = { ...query, search: useSettled(query.search) };
  const { fetched: list, again } = useFetched(() => callPeople(asked), [JSON.stringify(asked)]);
  const units = unitTree(structure);
  const page = query.page ?? 0;
  const look = (changed: PeopleQuery) => setQuery({ ...query, page: undefined, ...changed });
  function close() {
    setSheet('none');
    again();
    onChange();
  }
  return (
    <>
      {structure.waiting > 0 && (
        <Notice
          tone="wait"
          icon={KeyRound}
          title={words.waitingTitle(structure.waiting)}
          action={<Button onClick={() => setSheet('codes')}>{words.makeCodes}</Button>}
        >
          {words.waitingNote}
        </Notice>
      )}
      {(structure.unreviewed ?? 0) > 0 && (
        <Notice
          tone="wait"
          icon={UserRoundX}
          title={words.unreviewedTitle(structure.unreviewed ?? 0)}
          action={
            query.access !== 'unreviewed' && (
              <Button onClick={() => look({ access: 'unreviewed', search: '', unit: undefined })}>
                {words.showThem}
              </Button>
            )
          }
        >
          {words.unreviewedNote}
        </Notice>
      )}
      <div class="org-look">
        <TextField
          label={words.search}
          type="search"
          value={query.search ?? ''}
          onValue={(search) => look({ search })}
          maxLength={200}
        />
        <Select
          label={words.unit}
          value={query.unit ?? ''}
          empty={words.allUnits}
          options={unitOptions(units)}
          onValue={(unit) => look({ unit: unit === '' ? undefined : (unit as Uuid) })}
        />
        <Select
          label={words.show}
          value={query.access ?? ''}
          empty={words.showWorking}
          options={[
            { value: 'waiting', label: words.showWaiting },
            { value: 'unreviewed', label: words.showUnreviewed },
            { value: 'ended', label: words.showEnded },
          ]}
          onValue={(access) => look({ access: access === '' ? undefined : (access as PeopleQuery['access']) })}
        />
      </div>
      <div class="k-actions">
        <Button tone="primary" icon={UserPlus} onClick={() => setSheet('new')}>
          {words.addPerson}
        </Button>
      </div>
      <Fetched fetched={list} onAgain={again} loading={words.loading}>
        {({ people, total, pageSize }) => (
          <>
            <p role="status">{words.found(total)}</p>
            {people.length > 0 && (
              <Card>
                <List label={words.tabs.people}>
                  {people.map((person) => (
                    <ListRow
                      key={person.id}
                      href={`/organisasi/pegawai/${person.id}`}
                      title={person.name}
                      meta={
                        <>
                          {groupNip(person.nip)} · {person.unitName}
                          <br />
                          {[person.position, person.supervisorName ? words.under(person.supervisorName) : words.alone]
                            .filter(Boolean)
                            .join(' · ')}
                        </>
                      }
                      badges={<AccessBadge person={person} />}
                    />
                  ))}
                </List>
              </Card>
            )}
            {total > pageSize && (
              <div class="k-actions">
                <Button disabled={page === 0} onClick={() => setQuery({ ...query, page: page - 1 })}>
                  {words.before}
                </Button>
                <Button
                  disabled={(page + 1) * pageSize >= total}
                  onClick={() => setQuery({ ...query, page: page + 1 })}
                >
                  {words.after}
                </Button>
              </div>
            )}
          </>
        )}
      </Fetched>
      {sheet === 'new' && <NewPersonSheet units={units} onClose={close} />}
      <CodesSheet open={sheet === 'codes'} receivers={query.unit ? { unit: query.unit } : {}} onClose={close} />
    </>
  );
}
