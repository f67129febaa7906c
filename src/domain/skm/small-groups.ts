/** Groups of fewer are not shown: a citizen could be known in them (reference §6). */
export const smallestShown = 5;

export interface Group {
  readonly name: string;
  readonly n: number;
}

export interface ShownGroup {
  readonly name: string;
  /** Null: too small to be shown. */
  readonly n: number | null;
}

/**
 * SKM-13: groups of one to four are hidden, and the next smallest with them until together they are five or more: what is
 * missing from the total would else tell of those few.
 */
export function hideSmallGroups(groups: readonly Group[]): ShownGroup[] {
  const hidden = new Set<Group>();
  let together = 0;
  for (const group of groups.filter(({ n }) => n > 0).toSorted((a, b) => a.n - b.n)) {
    if (group.n >= smallestShown && (together === 0 || together >= smallestShown)) break;
    hidden.add(group);
    together += group.n;
  }
  return groups.map((group) => ({ name: group.name, n: hidden.has(group) ? null : group.n }));
}
