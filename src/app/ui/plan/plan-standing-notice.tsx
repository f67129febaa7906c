import { Clock, FilePen, Undo2 } from 'lucide';
import { useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { LinkButton } from '../kit/link-button.tsx';
import { Notice } from '../kit/notice.tsx';
import type { PlanReading } from './plan-reading.ts';

/** Where the newest version stands while it is not in force, and what can be done with it. */
export function PlanStandingNotice({ plans: { all } }: Pick<PlanReading, 'plans'>) {
  const words = useWordsOf({ id, en });
  const newest = all[0];
  if (newest === undefined || newest.standing === 'berlaku') return null;
  const edit = (label: string) => <LinkButton href={`/kinerja/skp/${newest.row.id}`}>{label}</LinkButton>;
  if (newest.standing === 'menunggu') {
    return <Notice tone="wait" icon={Clock} title={words.waitingNotice} action={edit(words.revise)} />;
  }
  if (newest.standing === 'draf') {
    return <Notice icon={FilePen} title={words.draftNotice} action={edit(words.goOn)} />;
  }
  return (
    <Notice tone="returned" icon={Undo2} title={words.returnedNotice} action={edit(words.mend)}>
      {newest.verdict?.kind === 'dikembalikan' && newest.verdict.reason}
    </Notice>
  );
}

/** A plan in force changes by a new version, unless one is under way already; `year` where it is not of this one. */
export function RevisePlan({ plans: { all, inForce }, year }: Pick<PlanReading, 'plans'> & { year: number | null }) {
  const words = useWordsOf({ id, en });
  if (inForce === undefined || all[0]?.standing !== 'berlaku') return null;
  return (
    <div>
      <LinkButton icon={FilePen} href={year === null ? '/kinerja/skp' : `/kinerja/skp?tahun=${year}`}>
        {words.revise}
      </LinkButton>
      <p class="k-hint">{words.reviseHint}</p>
    </div>
  );
}
