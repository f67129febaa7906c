import { KeyRound, LogOut, Pencil, Shuffle, UserCheck, UserRoundCog } from 'lucide';
import { useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import { groupNip } from '../../../domain/nip/nip.ts';
import type { PersonDetail } from '../../../protocol/organisation.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { callCancelMove, callPerson, callReturn } from '../../engine/organisation-calls.ts';
import { longDate } from '../../state/format.ts';
import { useApp, useEngine, useWords, useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { Notice } from '../kit/notice.tsx';
import { Fetched } from '../shared/fetched.tsx';
import { useFetched } from '../../state/use-fetched.ts';
import { Screen } from '../shared/screen.tsx';
import { AccessBadge } from './access-badge.tsx';
import { CodesSheet } from './codes-sheet.tsx';
import { EditPersonSheet } from './edit-person-sheet.tsx';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { heldBy } from './held-by.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { MoveSheet } from './move-sheet.tsx';
import { RolesCard } from './roles-card.tsx';
import { SuccessionSheet } from './succession-sheet.tsx';
import { useCommand } from '../shared/use-command.ts';
import './organisation.css';

/** One employee: what is said of them, where they were and will be, and whether they can sign in. */
export function PersonScreen() {
  const words = useWordsOf({ id, en });
  const person = useRoute().params['person'] as Uuid;
  const { fetched: detail, again } = useFetched(() => callPerson(person), [person]);
  const title = detail.kind === 'ok' ? detail.value.name : words.person;
  return (
    <Screen title={title} backTo="/organisasi">
      <Fetched fetched={detail} onAgain={again} loading={words.loading}>
        {(value) => <PersonParts person={value} onChange={again} />}
      </Fetched>
    </Screen>
  );
}

function PersonParts({ person, onChange }: { person: PersonDetail; onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { fault, busy, run } = useCommand();
  const [sheet, setSheet] = useState<'none' | 'edit' | 'move' | 'code' | 'leave' | 'succession'>('none');
  const ended = person.access === 'ended';
  const isAdmin = useEngine().session.roles.includes('admin');
  // ADM-2: somebody who holds a role or right is changed by an admin alone.
  const mayChange = isAdmin || heldBy(person).length === 0;
  function close() {
    setSheet('none');
    onChange();
  }
  async function bringBack() {
    if (await run(() => callReturn(person.id), words.returned)) onChange();
  }
  return (
    <div class="k-stack">
      <FaultNotice fault={fault} />
      <Card>
        <DefinitionList>
          <Definition term={words.nip}>{groupNip(person.nip)}</Definition>
          <Definition term={words.position}>{person.position || words.unknown}</Definition>
          <Definition term={words.unit}>{person.unitName}</Definition>
          <Definition term={words.superior}>{person.supervisorName ?? words.alone}</Definition>
          {person.supervises > 0 && (
            <Definition term={words.supervises}>{words.peopleCount(person.supervises)}</Definition>
          )}
          <Definition term={words.account}>
            <AccessBadge person={person} />
            {person.access === 'open' && heldBy(person).length === 0 && words.access.open}
          </Definition>
          {person.leftOn && <Definition term={words.leftOn}>{longDate(person.leftOn, language)}</Definition>}
        </DefinitionList>
        {ended && person.supervises > 0 && <p class="k-soft">{words.unsupervised(person.supervises)}</p>}
        {!mayChange && <p class="k-soft">{words.adminOnly}</p>}
        {mayChange && (
          <div class="k-actions">
            <Button icon={Pencil} onClick={() => setSheet('edit')}>
              {words.edit}
            </Button>
            {isAdmin && person.supervises > 0 && (
              <Button icon={UserRoundCog} onClick={() => setSheet('succession')}>
                {words.newSuperior}
              </Button>
            )}
            {ended ? (
              <Button icon={UserCheck} busy={busy && words.saving} onClick={() => void bringBack()}>
                {words.bringBack}
              </Button>
            ) : (
              <>
                <Button icon={Shuffle} onClick={() => setSheet('move')}>
                  {words.move}
                </Button>
                <Button icon={KeyRound} onClick={() => setSheet('code')}>
                  {words.newCode}
                </Button>
                <Button icon={LogOut} onClick={() => setSheet('leave')}>
                  {words.leave}
                </Button>
              </>
            )}
          </div>
        )}
      </Card>
      <PlannedMoves person={person} onChange={onChange} />
      {!ended && isAdmin && <RolesCard key={heldBy(person).join()} person={person} onChange={onChange} />}
      {person.history.length > 0 && (
        <Card title={words.history}>
          <DefinitionList>
            {person.history.map(({ until, unitName, supervisorName }) => (
              <Definition key={until} term={words.until(longDate(until, language))}>
                {unitName} · {supervisorName ? words.under(supervisorName) : words.alone}
              </Definition>
            ))}
          </DefinitionList>
        </Card>
      )}
      {sheet === 'edit' && <EditPersonSheet key={person.rev} person={person} onClose={close} />}
      {sheet === 'succession' && <SuccessionSheet person={person} onClose={close} />}
      {sheet === 'move' && <MoveSheet person={person} onClose={close} />}
      <CodesSheet open={sheet === 'code'} receivers={{ person: person.id }} onClose={close} />
      <LeaveDialog open={sheet === 'leave'} person={person} onClose={close} />
    </div>
  );
}

function PlannedMoves({ person, onChange }: { person: PersonDetail; onChange: () => void }) {
  const words = useWordsOf({ id, en });
  const all = useWords();
  const language = useApp((state) => state.language);
  const { fault, busy, run } = useCommand();
  async function cancel(move: Uuid) {
    if (await run(() => callCancelMove(move), words.moveCancelled)) onChange();
  }
  return (
    <>
      <FaultNotice fault={fault} />
      {person.moves.map(({ id: move, from, unitName, supervisorName, fault: kept }) => (
        <Notice
          key={move}
          tone={kept === null ? 'progress' : 'bad'}
          title={kept === null ? words.planned(longDate(from, language)) : words.notMade(longDate(from, language))}
          action={
            kept === null && (
              <Button busy={busy && words.saving} onClick={() => void cancel(move)}>
                {words.cancelMove}
              </Button>
            )
          }
        >
          {unitName} · {supervisorName ? words.under(supervisorName) : words.alone}
          {kept !== null && ` — ${faultText({ code: kept }, all)}`}
        </Notice>
      ))}
    </>
  );
}
