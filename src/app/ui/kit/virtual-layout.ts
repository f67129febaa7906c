/** A list laid out on paper: group headers and rows in one sequence of entries, each with its top. */
export type Entry = { key: string; group: number; item: number };
export type Group = { name: string | null; start: number; end: number };
export type Entries = { entries: readonly Entry[]; groups: readonly Group[] };

export const headerItem = -1;

export function listEntries<T>(items: readonly T[], keyOf: (item: T) => string, groupOf?: (item: T) => string): Entries {
  const entries: Entry[] = [];
  const groups: { name: string | null; start: number; end: number }[] = [];
  items.forEach((item, index) => {
    const name = groupOf ? groupOf(item) : null;
    let group = groups.at(-1);
    if (!group || group.name !== name) {
      group = { name, start: entries.length, end: 0 };
      groups.push(group);
      if (name !== null) entries.push({ key: `# ${name}`, group: groups.length - 1, item: headerItem });
    }
    entries.push({ key: keyOf(item), group: groups.length - 1, item: index });
    group.end = entries.length;
  });
  return { entries, groups };
}

/** Tops in px; one more than there are entries, the last being the whole height. */
export function topsOf(entries: readonly Entry[], heightOf: (key: string) => number): Float64Array {
  const tops = new Float64Array(entries.length + 1);
  let top = 0;
  entries.forEach((entry, index) => {
    top += heightOf(entry.key);
    tops[index + 1] = top;
  });
  return tops;
}

/** The first entry that reaches below `y`. */
export function entryAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle + 1]! > y) high = middle;
    else low = middle + 1;
  }
  return low;
}
