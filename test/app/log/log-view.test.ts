import { describe, expect, test } from 'vitest';
import { readLogView, wholeMonth } from '../../../src/app/ui/log/log-view.ts';

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
