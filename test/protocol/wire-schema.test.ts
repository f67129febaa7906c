import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { channelSchema } from '../../src/domain/access/channel-schema.ts';
import { employeeSchema } from '../../src/domain/employee/employee-body.ts';
import { periodSchema } from '../../src/domain/period/period-schema.ts';
import { kinds } from '../../src/domain/kinds.ts';
import { uuidSchema } from '../../src/domain/registry/uuid-schema.ts';
import { quarterHourSchema } from '../../src/domain/survey-response/survey-response-body.ts';
import { localDateSchema, timeOfDaySchema } from '../../src/domain/time/local-date-schema.ts';
import { errorAnswerSchema } from '../../src/protocol/error-answer.ts';
import { healthSchema } from '../../src/protocol/health.ts';
import { sessionSchema, signInRequestSchema } from '../../src/protocol/session.ts';
import { setupRequestSchema, setupStateSchema } from '../../src/protocol/setup.ts';
import { instantSchema } from '../../src/protocol/stored-record.ts';
import { syncAnswerSchema } from '../../src/protocol/sync-answer.ts';
import { pushedChangeSchema, syncRequestSchema } from '../../src/protocol/sync-request.ts';
import { protocolVersion } from '../../src/protocol/versions.ts';

const messages = {
  syncRequest: syncRequestSchema,
  pushedChange: pushedChangeSchema,
  syncAnswer: syncAnswerSchema,
  session: sessionSchema,
  signInRequest: signInRequestSchema,
  setupState: setupStateSchema,
  setupRequest: setupRequestSchema,
  errorAnswer: errorAnswerSchema,
  health: healthSchema,
};

/** Hand-written types, which JSON Schema cannot express, stand in it by name. */
const named = new Map<unknown, string>([
  [uuidSchema, 'uuid'],
  [channelSchema, 'channel'],
  [instantSchema, 'instant'],
  [localDateSchema, 'local-date'],
  [timeOfDaySchema, 'time-of-day'],
  [periodSchema, 'period'],
  [quarterHourSchema, 'quarter-hour'],
  [employeeSchema.shape.nip, 'nip'],
]);

/** The hash of every shape as the code has it. */
const current: Record<string, string> = Object.fromEntries([
  ...[...kinds.values()].map(({ name, version, schema }) => [`body ${name} ${version}`, hashOf(schema)]),
  ...Object.entries(messages).map(([name, schema]) => [`message ${name}`, hashOf(schema)]),
]);

const file = join(import.meta.dirname, 'fixtures', 'v1-schema-hashes.json');
// After a change on purpose: JEJAK_ACCEPT_SHAPES=1 npx vitest run test/protocol
if (process.env['JEJAK_ACCEPT_SHAPES'] === '1') {
  const known = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  writeFileSync(file, `${JSON.stringify({ ...known, ...current }, null, 2)}\n`);
}
const committed = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

// Lengths and other refinements are not in JSON Schema, so narrowing one passes here; the fixtures watch over that.
const released =
  'Released devices still speak the old form. Let a message grow by an optional field; give a body a new version with an ' +
  'upcast, and fixtures of its own. Then accept the new shape with JEJAK_ACCEPT_SHAPES=1.';

describe(`the shape of protocol ${protocolVersion} changes only on purpose`, () => {
  test.each(Object.entries(current))('%s', (name, hash) => {
    expect(hash, released).toBe(committed[name]);
  });

  test('and nothing that was once released is gone', () => {
    // The shape of an older version stands in the list for ever; its fixture shows that it is still read.
    const older = [...kinds.values()].flatMap(({ name, version }) =>
      Array.from({ length: version - 1 }, (_, index) => `body ${name} ${index + 1}`),
    );
    expect([...Object.keys(current), ...older].sort()).toEqual(Object.keys(committed).sort());
  });
});

test('every hand-written type in the shape has a name', () => {
  const nameless = Object.entries({
    ...messages,
    ...Object.fromEntries([...kinds].map(([name, kind]) => [name, kind.schema])),
  })
    .filter(([, schema]) => JSON.stringify(shapeOf(schema)).includes('"nameless"'))
    .map(([name]) => name);
  expect(nameless).toEqual([]);
});

function shapeOf(schema: z.ZodMiniType<unknown>): unknown {
  return z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'custom') jsonSchema.format = named.get(zodSchema) ?? 'nameless';
    },
  });
}

function hashOf(schema: z.ZodMiniType<unknown>): string {
  return createHash('sha256')
    .update(canonicalize(shapeOf(schema))!)
    .digest('hex');
}
