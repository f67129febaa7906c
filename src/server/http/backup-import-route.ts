import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { PoolClient } from 'pg';
import type * as z from 'zod/mini';
import { instantOf } from '../../domain/time/instant.ts';
import { backupImportAnswerSchema, backupImportSchema, type ImportedChange } from '../../protocol/backup-import.ts';
import { markOf } from '../../protocol/backup-proof.ts';
import type { ChangeResult } from '../../protocol/change-result.ts';
import { errorAnswer } from '../../protocol/error-answer.ts';
import { pushedChangeSchema, type PushedChange } from '../../protocol/sync-request.ts';
import { provenUntil } from '../people/device-keys.ts';
import { readPerson, type PersonActor } from '../people/read-person.ts';
import { acceptPush, type PushContext } from '../sync/accept-push.ts';
import { sha256Hex } from '../records/sha256.ts';
import { changingAs, errors, noteAction, type Asker } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';

type Brought = z.infer<typeof backupImportSchema>;

/**
 * SYN-25: an admin brings the backup of somebody whose device is gone. Taken is exactly what a device of that person has
 * signed; the records stay their author's and the same rules judge them. The audit names the admin and the admin's
 * device, and the author is told on the screen of the own account.
 */
export function backupImportRoute(context: HttpContext): FastifyPluginCallbackZod {
  const { requireAdmin } = changingAs(context);
  return (app, _options, done) => {
    app.post(
      '/api/backup-import',
      {
        schema: {
          summary: 'Bring the unsent records of somebody else, out of their backup',
          body: backupImportSchema,
          response: { 200: backupImportAnswerSchema, ...errors },
        },
      },
      async (request, reply) => {
        const asker = await requireAdmin(request, reply);
        const author = await readPerson(context.database.pool, asker.orgId, request.body.person);
        if (author === null) throw new RequestFault(404, 'person-unknown', 'person');
        const results = await context.database.transaction((client) =>
          takeProven(client, pushContext(asker, author.actor), request.body),
        );
        const added = results.filter(({ outcome }) => outcome === 'stored').length;
        const line = { action: 'backup-brought', kind: 'employee', recordId: author.actor.personId, detail: { added } };
        if (added > 0) await noteAction(context, asker, line);
        return { results };
      },
    );
    done();
  };

  function pushContext({ orgId, personId, deviceId }: Asker, actor: PersonActor): PushContext & { actor: PersonActor } {
    const by = { kind: 'person', id: personId } as const;
    return { actor, by, orgId, deviceId, clockOffsetMs: 0, receivedAt: instantOf(context.nowMs()) };
  }
}

/** Takes the changes that the author's device has signed; where one is not of them, nothing at all. */
async function takeProven(
  client: PoolClient,
  push: PushContext & { actor: PersonActor },
  { changes, supersedes, proof }: Brought,
): Promise<ImportedChange[]> {
  const untilMs = proof && (await provenUntil(client, push.actor, proof));
  const read = changes.map((change) => pushedChangeSchema.safeParse(change).data);
  const marks = new Set(proof?.marks);
  const signed = read.every(
    (change, at) => change && marks.has(markOf({ change, supersedes: supersedes?.[at] ?? [] }, sha256Hex) as string),
  );
  if (untilMs === undefined || untilMs === null || !signed) throw new RequestFault(403, 'backup-unproven');
  const all = read as PushedChange[];
  const inTime = all.filter(({ capturedAt }) => Date.parse(capturedAt) <= untilMs);
  const resultOf = new Map((await acceptPush(client, push, inTime)).map((result, at) => [inTime[at], result]));
  const again = all.flatMap((change, at) => onTopOfOwn(change, supersedes?.[at] ?? [], resultOf.get(change)));
  const second =
    again.length === 0
      ? []
      : await acceptPush(
          client,
          push,
          again.map(({ rebased }) => rebased),
        );
  for (const [at, { change }] of again.entries()) resultOf.set(change, second[at]!);
  return all.map((change) => importedChangeOf(resultOf.get(change)));
}

/** SYN-2: what stands here is the author's own earlier version, whose receipt was lost: the newer goes on top. */
function onTopOfOwn(change: PushedChange, supersedes: readonly string[], result: ChangeResult | undefined) {
  const isOwnEarlier = result?.outcome === 'conflict' && supersedes.includes(result.current.hash);
  return isOwnEarlier ? [{ change, rebased: { ...change, baseRev: result.current.rev } }] : [];
}

/** What is told of a change; one without a result was captured after its device was signed out. */
function importedChangeOf(result: ChangeResult | undefined): ImportedChange {
  switch (result?.outcome) {
    case 'applied':
      return { outcome: 'stored' };
    case 'duplicate':
      return { outcome: 'known' };
    case 'conflict':
      return { outcome: 'conflict', rev: result.current.rev, hash: result.current.hash };
    case 'refused':
      return { outcome: 'refused', ...result.refusal };
    case undefined:
      return { outcome: 'refused', ...errorAnswer('backup-unproven').error };
  }
}
