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
 * SKM-13: groups of one to four are hidden. Where that would hide a single group, whose size is then what is missing
 * from the total, the next smallest is hidden too.
 */
export function hideSmallGroups(groups: readonly Group[]): ShownGroup[] {
  const filled = groups.filter(({ n }) => n > 0).toSorted((a, b) => a.n - b.n);
  const hidden = new Set(filled.filter(({ n }) => n < smallestShown));
  if (hidden.size === 1 && filled.length > 1) hidden.add(filled[1]!);
  return groups.map((group) => ({ name: group.name, n: hidden.has(group) ? null : group.n }));
}
