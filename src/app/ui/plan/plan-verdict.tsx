import { Check, Undo2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Employee } from '../../../domain/employee/employee-body.ts';
import { review } from '../../../domain/review/review.ts';
import type { RowOf } from '../../../device/store/queries.ts';
import type { InboxItem } from '../../queries/inbox.ts';
import type { YearPlan } from '../../queries/year-plans.ts';
import { useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { Button } from '../kit/button.tsx';
import { giveVerdicts, reviewOf } from '../shared/give-verdicts.ts';
import { useInboxWords } from '../shared/inbox-words.ts';
import { ReturnSheet } from '../shared/return-sheet.tsx';
import { TakeBackVerdict } from '../shared/take-back-verdict.tsx';

const approved = { kind: 'disetujui' } as const;

/** The verdict on a plan, given where the plan is read and taken back there too; nothing for who may not. */
export function PlanVerdict({ plan: { row, standing, verdict }, person }: { plan: YearPlan; person: RowOf<Employee> }) {
  const engine = useEngine();
  const words = useInboxWords();
  const workplace = useWorkplace(engine);
  const [returning, setReturning] = useState(false);
  const { state } = row.body;
  const item: InboxItem | null =
    state.kind === 'diajukan' && workplace
      ? { kind: 'workPlan', row, date: state.on, person, zone: workplace.zone }
      : null;
  const allowed = useLive(
    async () => item !== null && (await engine.check(review, engine.newId(), reviewOf(item, approved))) === null,
    [engine, row.hash, workplace],
  );
  if (verdict?.by === engine.session.personId) {
    return (
      <div class="k-actions">
        <TakeBackVerdict id={verdict.id} of={words.inbox.workPlan(row.body.year, '')} />
      </div>
    );
  }
  if (standing !== 'menunggu' || !allowed || item === null) return null;
  return (
    <div class="k-actions">
      <Button
        tone="primary"
        icon={Check}
        onClick={() => void giveVerdicts(engine, { items: [item], verdict: approved }, words)}
      >
        {words.inbox.approve}
      </Button>
      <Button icon={Undo2} onClick={() => setReturning(true)}>
        {words.inbox.sendBack}
      </Button>
      {returning && <ReturnSheet item={item} onClose={() => setReturning(false)} />}
    </div>
  );
}
