import type { Actor } from '../../domain/access/actor.ts';
import type { Decision } from '../../domain/refusal/refusal.ts';
import { refuse } from '../../domain/refusal/refusal.ts';
import { parseBody } from '../../domain/registry/parse-body.ts';
import type { Change } from '../../domain/registry/record-kind.ts';
import type { DeviceDatabase } from './database.ts';
import { lookUp } from './look-up.ts';
import { recordById } from './queries.ts';
import type { Save } from './save-record.ts';

/** What the server's rules would say of this save, asked of the same domain code with what the device knows. */
export async function judgeLocally<Body>(database: DeviceDatabase, save: Save<Body>, actor: Actor): Promise<Decision> {
  if (save.body !== null) {
    const parsed = parseBody(save.kind, save.kind.version, save.body);
    if (parsed.kind === 'refused') return { kind: 'refuse', refusal: parsed.refusal };
  }
  if (save.kind.author(actor) !== save.author) return refuse('not-writer');
  const previous = await recordById(database, save.kind, save.id);
  const change: Change<Body> = {
    id: save.id,
    author: save.author,
    body: save.body,
    capturedAt: save.capturedAt,
    previous: previous?.body ?? null,
    receivedAt: null,
  };
  const found = await lookUp(database, save.kind.lookups(change, actor));
  return save.kind.decide(change, { actor, found });
}
