import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalContent, hexOf } from '../../src/protocol/content-hash.ts';

test('the text is the same whatever the order of the fields', () => {
  const one = canonicalContent({
    kind: 'service',
    version: 1,
    body: { name: 'KTP', unitId: 'a', deep: { b: 1, a: 2 } },
  });
  const other = canonicalContent({
    version: 1,
    body: { deep: { a: 2, b: 1 }, unitId: 'a', name: 'KTP' },
    kind: 'service',
  });
  expect(one).toBe(other);
  expect(one).toBe('{"body":{"deep":{"a":2,"b":1},"name":"KTP","unitId":"a"},"kind":"service","version":1}');
});

test('the text differs with kind, version and body, and says when a record is deleted', () => {
  const content = { kind: 'service', version: 1, body: null };
  expect(canonicalContent(content)).toBe('{"body":null,"kind":"service","version":1}');
  expect(canonicalContent({ ...content, version: 2 })).not.toBe(canonicalContent(content));
  expect(canonicalContent({ ...content, kind: 'unit' })).not.toBe(canonicalContent(content));
  expect(canonicalContent({ ...content, body: {} })).not.toBe(canonicalContent(content));
});

test('a body that has crossed the wire has the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      const content = { kind: 'service', version: 1, body };
      expect(canonicalContent(JSON.parse(JSON.stringify(content)) as typeof content)).toBe(canonicalContent(content));
    }),
  );
});

test('nothing that is left out of the text is left in the record', () => {
  expect(canonicalContent({ kind: 'service', version: 1, body: { a: undefined, b: 1 } })).toBe(
    '{"body":{"b":1},"kind":"service","version":1}',
  );
});

test('bytes are written as two lower-case hex digits each', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(hexOf(bytes)).toBe(Buffer.from(bytes).toString('hex'));
    }),
  );
});
