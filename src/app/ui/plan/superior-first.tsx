import { useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';
import { Notice } from '../kit/notice.tsx';

/** The superior's SKP comes first; without it one may go on all the same (reference §2.2). */
export function SuperiorFirst({ year }: { year: number }) {
  const words = useWordsOf({ id, en });
  return <Notice title={words.superiorFirst(String(year))}>{words.superiorFirstNote}</Notice>;
}
