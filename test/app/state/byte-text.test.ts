import { expect, test } from 'vitest';
import { byteText } from '../../../src/app/state/byte-text.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_500, '1,5 kB'],
  [123_456, '123 kB'],
  [2_040_000, '2 MB'],
  [10_700_000_000, '10,7 GB'],
])('%i bytes are %j', (bytes, text) => expect(byteText(bytes, 'id')).toBe(text));
