import type { Actor } from '../access/actor.ts';
import { accept } from '../refusal/refusal.ts';
import type { RecordKind, RecordShape } from './record-kind.ts';

type PublishedDeclaration<Body> = Pick<RecordKind<Body>, 'schema' | 'depth' | 'channel'>;

/** PUB-1: a kind that only the organisation's server writes; devices receive it. */
export function publishedKind<Body>(
  shape: RecordShape<Body>,
  declaration: PublishedDeclaration<Body>,
): RecordKind<Body> {
  return {
    ...shape,
    ...declaration,
    author: (actor: Actor) => (actor.kind === 'organisation' ? actor.orgId : null),
    lookups: () => [],
    decide: () => accept,
  };
}
