import { CheckCheck, Pencil, Undo2 } from 'lucide';
import { employee } from '../../../domain/employee/employee.ts';
import type { Zone } from '../../../domain/time/zone.ts';
import { recordById } from '../../../device/store/queries.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { EntryVerdict } from '../../queries/verdicts.ts';
import { momentText } from '../../state/format.ts';
import { useApp, useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { LinkButton } from '../kit/link-button.tsx';
import { Notice } from '../kit/notice.tsx';
import { useLogWords } from './log-words.ts';

/** What the superior said, who it was and when; one tap from what was sent back to its form. */
export function DetailVerdict({ id, verdict, zone }: { id: Uuid; verdict: EntryVerdict; zone: Zone }) {
  const words = useLogWords().log;
  const { database } = useEngine();
  const language = useApp((state) => state.language);
  const reviewer = useLive(async () => ({ row: await recordById(database, employee, verdict.by) }), [verdict.by]);
  const name = reviewer?.row?.body.name ?? words.superior;
  const byWhom = words.byWhom(name, momentText(verdict.at, zone, language));
  if (verdict.kind === 'disetujui') {
    return (
      <Notice tone="ok" icon={CheckCheck} title={words.approvedTitle}>
        {byWhom}
      </Notice>
    );
  }
  const mend = (
    <LinkButton tone="primary" icon={Pencil} href={`/catat/${id}`}>
      {words.mend}
    </LinkButton>
  );
  return (
    <Notice tone="returned" icon={Undo2} title={words.returnedTitle} action={mend}>
      <p class="l-note">{verdict.reason}</p>
      <p class="k-hint">{byWhom}</p>
    </Notice>
  );
}
