import type { Uuid } from '../../std/uuid.ts';

/** UNIT-1: a unit and all below it; a unit cannot be placed below one of these. */
export function unitsBelow(
  unitId: Uuid,
  units: ReadonlyMap<Uuid, { readonly parentId: Uuid | null }>,
): ReadonlySet<Uuid> {
  const childrenOf = new Map<Uuid, Uuid[]>();
  for (const [id, { parentId }] of units) {
    if (parentId !== null) childrenOf.set(parentId, [...(childrenOf.get(parentId) ?? []), id]);
  }
  const below = new Set<Uuid>();
  const open: Uuid[] = [unitId];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (below.has(next)) continue;
    below.add(next);
    open.push(...(childrenOf.get(next) ?? []));
  }
  return below;
}
