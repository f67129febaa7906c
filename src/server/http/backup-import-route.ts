import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { instantOf } from '../../domain/time/instant.ts';
import { backupImportAnswerSchema, backupImportSchema, type ImportedChange } from '../../protocol/backup-import.ts';
import type { ChangeResult } from '../../protocol/change-result.ts';
import { readPerson } from '../people/read-person.ts';
import { acceptPush } from '../sync/accept-push.ts';
import { changingAs, errors, noteAction } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from './request-fault.ts';

/**
 * SYN-25: the backup of somebody whose device is gone. Of somebody else nothing is taken, for nothing proves who made it;
 * what is taken is judged by the rules of every change, and the audit names who brought it, and the
 * author is told on the screen of the own account.
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
        const { orgId, personId, deviceId } = asker;
        const author = await readPerson(context.database.pool, orgId, request.body.person);
        if (author === null) throw new RequestFault(404, 'person-unknown', 'person');
        if (author.actor.personId !== personId) throw new RequestFault(403, 'backup-unproven');
        const results = await context.database.transaction((client) =>
          acceptPush(
            client,
            {
              actor: author.actor,
              by: { kind: 'person', id: personId },
              orgId,
              deviceId,
              clockOffsetMs: 0,
              receivedAt: instantOf(context.nowMs()),
            },
            request.body.changes,
          ),
        );
        const stored = results.filter(({ outcome }) => outcome === 'applied').length;
        const line = {
          action: 'backup-brought',
          kind: 'employee',
          recordId: author.actor.personId,
          detail: { added: stored },
        };
        if (stored > 0) await noteAction(context, asker, line);
        return { results: results.map(importedChangeOf) };
      },
    );
    done();
  };
}

function importedChangeOf(result: ChangeResult): ImportedChange {
  switch (result.outcome) {
    case 'applied':
      return { outcome: 'stored' };
    case 'duplicate':
      return { outcome: 'known' };
    case 'conflict':
      return { outcome: 'conflict', rev: result.current.rev, hash: result.current.hash };
    case 'refused':
      return { outcome: 'refused', ...result.refusal };
  }
}
