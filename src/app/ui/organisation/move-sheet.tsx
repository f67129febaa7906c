import { useState } from 'preact/hooks';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { callMove, callStructure, type PostForm } from '../../engine/organisation-calls.ts';
import { useToday } from '../../state/today.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { WordedDateField } from '../shared/worded-date-field.tsx';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { Fetched } from '../shared/fetched.tsx';
import { useFetched } from '../../state/use-fetched.ts';
import type { PersonSheetProps } from './edit-person-sheet.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { PostFields } from './post-fields.tsx';
import { unitTree } from './structure.ts';
import { useCommand } from './use-command.ts';

/** Another unit or superior from a day on; a day to come waits at the server. */
export function MoveSheet({ open, person, onClose }: PersonSheetProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const { busy, fault, run } = useCommand();
  const today = useToday();
  const [chosen, setChosen] = useState<LocalDate | null>(null);
  const [post, setPost] = useState<PostForm>({ unitId: person.unitId, supervisorId: person.supervisorId });
  const { fetched: structure, again } = useFetched(callStructure, [open ? 'open' : 'closed']);
  const from = chosen ?? today;
  async function save() {
    if (from === undefined) return;
    const done = await run(
      () => callMove(person.id, { ...post, from }),
      ({ outcome }) => words.moved[outcome],
    );
    if (done) onClose();
  }
  return (
    <Sheet
      open={open}
      title={words.moveTitle(person.name)}
      closeLabel={common.close}
      onClose={onClose}
      footer={
        <Button tone="primary" busy={busy && words.saving} onClick={() => void save()}>
          {from !== undefined && today !== undefined && from > today ? words.planMove : words.moveNow}
        </Button>
      }
    >
      <FaultNotice fault={fault} />
      <WordedDateField
        label={words.from}
        hint={words.fromHint}
        value={from ?? ''}
        onValue={(value) => setChosen(value as LocalDate)}
      />
      <Fetched fetched={structure} onAgain={again} loading={words.loading}>
        {(value) => (
          <PostFields
            units={unitTree(value)}
            post={post}
            supervisorName={person.supervisorName}
            person={person.id}
            onPost={setPost}
          />
        )}
      </Fetched>
    </Sheet>
  );
}
