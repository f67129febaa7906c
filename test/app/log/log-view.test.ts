import { describe, expect, test } from 'vitest';
import { monthsUntil, readLogView, wholeMonth } from '../../../src/app/ui/log/log-view.ts';

describe('the remembered view of the log', () => {
  test('comes back as it was', () => {
    const view = { month: '2026-03', text: 'rapat', state: 'repair', category: 'non-tusi' };
    expect(readLogView(JSON.stringify(view))).toEqual(view);
  });

  test.each([null, '', 'no json', 'null', '{"month":"March","state":"gone","category":1,"text":null}'])(
    'is the whole month where %j is remembered',
    (remembered) => expect(readLogView(remembered)).toEqual(wholeMonth),
  );
});

test('[ACT-9] the months to choose from go back to the January of last year', () => {
  const months = monthsUntil('2026-02');
  expect(months[0]).toBe('2026-02');
  expect(months.slice(1, 4)).toEqual(['2026-01', '2025-12', '2025-11']);
  expect(months.at(-1)).toBe('2025-01');
});
