import type { RecordShape } from '../registry/record-kind.ts';
import type { Evaluation } from './evaluation-body.ts';

type EvaluationV1 = Omit<Evaluation, 'basis'> & { readonly basis: Omit<Evaluation['basis'], 'results'> };

export const evaluation: RecordShape<Evaluation> = {
  name: 'evaluation',
  version: 2,
  // Version 1 kept no capaian.
  upcast: (body, from) => (from === 1 ? withoutResults(body as EvaluationV1) : body),
  order: (body) => body.period,
  about: (body) => body.employeeId,
};

function withoutResults(body: EvaluationV1): Evaluation {
  // A body of no known form is left for the schema to refuse.
  return body?.basis ? { ...body, basis: { ...body.basis, results: [] } } : (body as Evaluation);
}
