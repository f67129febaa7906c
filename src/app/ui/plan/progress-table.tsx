import type { Amount, PlanProgress } from '../../queries/plan-progress.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { plan as en } from '../../words/en/plan.ts';
import { plan as id } from '../../words/id/plan.ts';

export interface ProgressTableProps {
  progress: PlanProgress;
  /** What the columns are of; no month of a year that is not this one. */
  of: { month?: string; year: string };
}

/** The numbers behind the bars. */
export function ProgressTable({ progress: { results, without }, of }: ProgressTableProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const text = ({ minutes, entries }: Amount) => words.amount(common.hoursMinutes(minutes), entries);
  const rows = [
    ...results.map((one) => ({ key: one.result.id as string, title: one.result.title, ...one })),
    { key: 'without', title: words.without, ...without },
  ];
  return (
    <table class="k-table plan-table">
      <thead>
        <tr>
          <th scope="col">{words.columns.result}</th>
          {of.month && <th scope="col">{of.month}</th>}
          <th scope="col">{of.year}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, month, year }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            {of.month && <td>{text(month)}</td>}
            <td>{text(year)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
