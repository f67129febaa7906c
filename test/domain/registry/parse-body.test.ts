import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { activityKind } from '../../../src/domain/activity/activity-kind.ts';
import { refusals } from '../../../src/domain/refusal/refusal.ts';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import type { RecordKind } from '../../../src/domain/registry/record-kind.ts';
import { serviceKind } from '../../../src/domain/service/service-kind.ts';
import { filledText } from '../../../src/domain/text/plain-text.ts';
import { workPlanKind } from '../../../src/domain/work-plan/work-plan-kind.ts';
import { ids } from '../activity/example.ts';

const aService = { unitId: ids.unit, name: 'Penerbitan KTP elektronik' };

test('a body of the current version comes back as it is', () => {
  expect(parseBody(serviceKind, 1, aService)).toEqual({ kind: 'ok', body: aService });
});

test('a refusal carries the code’s own words and the path of the field', () => {
  const result = { id: ids.rhk, part: 'utama', title: 'Dokumen', indicators: [] };
  const indicator = { id: ids.entry, aspect: 'waktu', text: 'a\u0000', target: '1 hari' };
  const plan = { employeeId: ids.author, year: 2026, results: [result, { ...result, indicators: [indicator] }] };
  expect(parseBody(workPlanKind, 1, plan)).toEqual({
    kind: 'refused',
    refusal: { code: 'text-unsafe', message: refusals['text-unsafe'], field: 'results.1.indicators.0.text' },
  });
});

test.each([null, undefined, 7, 'teks', []])('a body %j is refused as a whole, with no field', (body) => {
  const parsed = parseBody(activityKind, 1, body);
  expect(parsed).toEqual({ kind: 'refused', refusal: { code: 'body-invalid', message: refusals['body-invalid'] } });
});

test('a field nobody declared is refused, so that nothing is stored that no rule has read', () => {
  expect(parseBody(serviceKind, 1, { ...aService, admin: true }).kind).toBe('refused');
});

test.each([0, -1, 2, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
  'version %d of a kind at version 1 is unknown',
  (version) => {
    expect(parseBody(serviceKind, version, aService)).toEqual({
      kind: 'refused',
      refusal: { code: 'unknown-version', message: refusals['unknown-version'] },
    });
  },
);

describe('a body of an older version', () => {
  const grown: RecordKind<{ title: string; colour: string }> = {
    ...(serviceKind as unknown as RecordKind<{ title: string; colour: string }>),
    version: 3,
    schema: z.strictObject({ title: filledText(20), colour: z.string() }),
    upcast: (body, from) => {
      const old = body as Record<string, unknown>;
      return from === 1 ? { title: old['name'] } : { ...old, colour: 'hijau' };
    },
  };

  test('is brought up one version after the other', () => {
    expect(parseBody(grown, 1, { name: 'KTP' })).toEqual({ kind: 'ok', body: { title: 'KTP', colour: 'hijau' } });
    expect(parseBody(grown, 2, { title: 'KTP' })).toEqual({ kind: 'ok', body: { title: 'KTP', colour: 'hijau' } });
    expect(parseBody(grown, 3, { title: 'KTP', colour: 'biru' })).toEqual({
      kind: 'ok',
      body: { title: 'KTP', colour: 'biru' },
    });
  });

  test('is checked as the current version, and its first fault is told', () => {
    expect(parseBody(grown, 1, { name: 'K'.repeat(21) })).toMatchObject({
      refusal: { code: 'too-large', field: 'title' },
    });
  });
});
