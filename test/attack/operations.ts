import { oddTexts } from './break-fields.ts';

/** One request to be sent. */
export interface Shot {
  readonly method: string;
  readonly path: string;
  /** JSON, or what passes for it; left out where nothing is sent. */
  readonly body?: string | undefined;
  /** Whether it came of the server's own description. */
  readonly isOperation?: boolean;
}

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly fields: readonly string[];
  readonly hasBody: boolean;
}

interface Described {
  parameters?: { in: string; name: string }[];
  requestBody?: { content?: Record<string, { schema?: { properties?: object; anyOf?: { properties?: object }[] } }> };
}

/** What would end the sessions that everything is asked with. */
const spared = new Set(['DELETE /api/session', 'DELETE /api/account/sessions']);
const oddWords = [
  '',
  'x',
  '\0',
  '\u202e',
  'constructor',
  '__proto__',
  '-1',
  '1e400',
  '2026-02-30',
  '9999-12-31',
  '../..',
];
const oddIds = [...oddWords.filter((word) => word !== ''), '00000000-0000-7000-8000-000000000001', 'x'.repeat(4_000)];

/** Every operation that the server says it has. */
export async function readOperations(origin: string): Promise<Operation[]> {
  const { paths } = (await (await fetch(`${origin}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Described>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([name, { parameters = [], requestBody }]) => {
      const method = name.toUpperCase();
      if (spared.has(`${method} ${path}`)) return [];
      const schema = requestBody?.content?.['application/json']?.schema;
      const fields = [schema, ...(schema?.anyOf ?? [])].flatMap((one) => Object.keys(one?.properties ?? {}));
      const query = parameters.flatMap((one) => (one.in === 'query' ? [one.name] : []));
      return [{ method, path, query, fields, hasBody: requestBody !== undefined }];
    }),
  );
}

/** An operation with each part of its address, each question and each field of its body odd in turn. */
export function shotsOfOperation({ method, path, query, fields, hasBody }: Operation): Shot[] {
  const address = (id: string) => path.replaceAll(/\{[^}]+\}/g, encodeURIComponent(id));
  const usual = address('00000000-0000-7000-8000-000000000001');
  const bodies = hasBody
    ? [...oddTexts, ...fields.flatMap((field) => oddTexts.map((odd) => `{"${field}":${odd}}`))]
    : [];
  const empty = hasBody ? '{}' : undefined;
  return [
    ...(path.includes('{') ? oddIds.map((id) => ({ method, path: address(id), body: empty })) : []),
    ...query.flatMap((name) =>
      oddWords.map((word) => ({ method, path: `${usual}?${name}=${encodeURIComponent(word)}`, body: empty })),
    ),
    ...bodies.map((body) => ({ method, path: usual, body })),
    { method, path: usual, body: empty },
  ].map((shot) => ({ ...shot, isOperation: true }));
}
