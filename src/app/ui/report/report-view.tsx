import { Printer } from 'lucide';
import type { Employee } from '../../../domain/employee/employee-body.ts';
import type { PeriodReport } from '../../../domain/period-report/period-report-body.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { plainDate } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { report as en } from '../../words/en/report.ts';
import { report as id } from '../../words/id/report.ts';
import { Button } from '../kit/button.tsx';
import { Section } from '../kit/section.tsx';
import { PrintHead, PrintSignatures } from '../shared/print-parts.tsx';
import { periodText } from '../../state/period-text.ts';
import { FiguresTable } from './figures-table.tsx';

export interface ReportViewProps {
  report: PeriodReport;
  employeeId: Uuid;
  employee: Employee | null;
}

/** A submitted report, on screen and on paper. */
export function ReportView({ report, employeeId, employee }: ReportViewProps) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { figures, followUps, challenges, plans, period, date } = report;
  return (
    <article class="k-stack report-view">
      <PrintHead
        title={words.printTitle}
        facts={[[words.printPeriod, periodText(period, language)]]}
        employeeId={employeeId}
        employee={employee}
        date={date}
      />
      <Section title={words.figures}>
        <p class="k-hint">{words.figuresTaken(plainDate(figures.takenOn, language))}</p>
        <FiguresTable figures={figures} />
      </Section>
      {followUps.length > 0 && (
        <Section title={words.followUps}>
          <ul class="report-lines">
            {followUps.map((one) => (
              <li key={one.planId}>
                {one.text} — <strong>{words.outcome[one.outcome]}</strong>
                {one.note && `. ${one.note}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.challenges}>
        <p class="report-text">{challenges}</p>
      </Section>
      <Section title={words.plans}>
        <ol class="report-lines">
          {plans.map((plan) => (
            <li key={plan.id}>{plan.text}</li>
          ))}
        </ol>
      </Section>
      <PrintSignatures employeeId={employeeId} employee={employee} date={date} />
      <div class="k-actions">
        <Button icon={Printer} onClick={() => print()}>
          {words.print}
        </Button>
      </div>
    </article>
  );
}
