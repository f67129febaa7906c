import type * as z from 'zod/mini';
import type { Actor } from '../access/actor.ts';
import { accept } from '../refusal.ts';
import type { Placement, RecordKind } from './record-kind.ts';

interface PublishedDeclaration<Body> {
  name: string;
  version: number;
  schema: z.ZodMiniType<Body>;
  depth: number;
  channel: (placement: Placement<Body>) => ReturnType<RecordKind<Body>['channel']>;
  order: (body: Body) => string;
}

/** PUB-1: a kind that only the organisation's server writes; devices receive it. */
export function publishedKind<Body>(declaration: PublishedDeclaration<Body>): RecordKind<Body> {
  return {
    ...declaration,
    upcast: (body) => body,
    author: (actor: Actor) => (actor.kind === 'organisation' ? actor.orgId : null),
    lookups: () => [],
    decide: () => accept,
  };
}
