import { workPlan } from '../../domain/work-plan/work-plan.ts';
import { address, nameOf, subjectOf } from './subject.ts';

export const workPlanSubject = subjectOf(workPlan, {
  text: ({ year, results }, { words }) => [words.year(year), results[0]?.title ?? ''].filter(Boolean).join(': '),
  facts: ({ year, employeeId, results }, reading) => ({
    person: nameOf(employeeId, reading),
    year: String(year),
    result: results.map(({ title }) => title).join('; ') || reading.words.empty,
    amount: results.flatMap(({ indicators }) => indicators.map((one) => `${one.text}: ${one.target}`)).join('; '),
  }),
  opens: ({ id, author, body, field }) =>
    body.employeeId === author
      ? address(`/kinerja/skp/${id}`, { isian: field })
      : address(`/tim/${body.employeeId}/skp-baru`, { skp: id, isian: field }),
});
