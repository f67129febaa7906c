/** Values that no field expects, as JSON texts: what no program of ours sends, but anybody can. */
export const oddTexts: readonly string[] = [
  ...[null, true, false, 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e21, -1e308].map((value) => JSON.stringify(value)),
  '1e400',
  '-0',
  ...['', ' ', 'x', '\0', 'a\0b', '\ud800', '\udc00a', '\u202e', '\uffff', 'constructor', '__proto__', 'toString'].map(
    (text) => JSON.stringify(text),
  ),
  ...['0000-00-00', '2026-02-30', '9999-12-31', '9999-12-31T23:59:59.999Z', '2099-12-31T23:59:59.999Z'].map((text) =>
    JSON.stringify(text),
  ),
  ...['00000000-0000-7000-8000-000000000001', 'FFFFFFFF-FFFF-7FFF-8FFF-FFFFFFFFFFFF'].map((id) => JSON.stringify(id)),
  JSON.stringify('a'.repeat(40_000)),
  '[]',
  '[null]',
  '[[[]]]',
  '{}',
  '{"kind":null}',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"a":1,"a":2}',
  '{"\\ud800":1,"\\udbff":2}',
  '{"\\u0000":1}',
  '{"toJSON":1,"hasOwnProperty":2,"length":-1}',
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
  `${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}`,
];

const mark = '\u0001raw';

export interface Broken {
  /** Which field was broken, and the how-manieth odd text stands in it; -1 where the field is missing. */
  readonly path: string;
  readonly odd: number;
  readonly value: unknown;
}

/** The value with each of its fields in turn left out, and replaced by each of the odd texts. */
export function* brokenOf(value: unknown): Generator<Broken> {
  for (const path of pathsOf(value)) {
    if (path.length > 0) yield { path: path.join('.'), odd: -1, value: changedAt(value, path, undefined) };
    for (const odd of oddTexts.keys()) {
      yield { path: path.join('.'), odd, value: changedAt(value, path, `${mark}${odd}`) };
    }
  }
}

/** JSON of a value that `brokenOf` made: the odd texts as they are. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value).replaceAll(/"\\u0001raw(\d+)"/g, (_found, odd: string) => oddTexts[Number(odd)]!);
}

function pathsOf(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner).map((path) => [key, ...path]))];
}

function changedAt(value: unknown, [key, ...rest]: readonly string[], replacement: unknown): unknown {
  if (key === undefined) return replacement;
  const copy = Array.isArray(value) ? [...value] : { ...(value as Record<string, unknown>) };
  const held = copy as Record<string, unknown>;
  held[key] = rest.length === 0 ? replacement : changedAt(held[key], rest, replacement);
  return copy;
}
