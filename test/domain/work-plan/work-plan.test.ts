import { expect, test } from 'vitest';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import { workPlanKind } from '../../../src/domain/work-plan/work-plan-kind.ts';
import { ids, planOf } from '../activity/example.ts';

const plan = planOf(ids.author, 2026, ids.rhk);
const [result] = plan.results;
const indicator = { id: ids.entry, aspect: 'kuantitas', text: 'Dokumen terbit', target: '100 dokumen' };

test.each<[string, Record<string, unknown>, string | undefined]>([
  ['as it should be', {}, 'ok'],
  ['without results yet', { results: [] }, 'ok'],
  ['with an indicator', { results: [{ ...result, indicators: [indicator] }] }, 'ok'],
  ['of the last year that can be', { year: 2099 }, 'ok'],
  ['of a year beyond it', { year: 2100 }, 'year'],
  ['of half a year', { year: 2026.5 }, 'year'],
  ['with 51 results', { results: Array.from({ length: 51 }, () => result) }, 'results'],
  ['with a result without a title', { results: [{ ...result, title: '' }] }, 'results.0.title'],
  [
    'with an aspect of no known kind',
    { results: [{ ...result, indicators: [{ ...indicator, aspect: 'mutu' }] }] },
    'results.0.indicators.0.aspect',
  ],
  [
    'with 21 indicators',
    { results: [{ ...result, indicators: Array.from({ length: 21 }, () => indicator) }] },
    'results.0.indicators',
  ],
])('a work plan: %s', (_, different, expected) => {
  const parsed = parseBody(workPlanKind, 1, { ...plan, ...different });
  expect(parsed.kind === 'ok' ? 'ok' : parsed.refusal.field).toBe(expected);
});
