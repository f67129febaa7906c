/** A list laid out on paper: group headers and rows in one sequence of entries, each with its top. */
export type Entry = { key: string; group: number; item: number };
export type Group = { name: string | null; start: number; end: number };
export type Entries = { entries: readonly Entry[]; groups: readonly Group[] };

export const headerItem = -1;

export function listEntries<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  groupOf?: (item: T) => string,
): Entries {
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
function entryAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tops[middle + 1]! > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

export type Block = { group: number; marginTop: number; paddingBottom: number; rows: { index: number; gap: number }[] };

/** Groups to render with the rows shown in each; what is not rendered becomes the space between. `shown` is in order. */
export function blocksOf(
  { entries, groups }: Entries,
  tops: Float64Array,
  shown: readonly number[],
): { blocks: Block[]; below: number } {
  const blocks: Block[] = [];
  let filledTo = 0;
  for (const index of shown) {
    const entry = entries[index]!;
    let block = blocks.at(-1);
    if (block?.group !== entry.group) {
      if (block) filledTo = closeBlock(block, groups, tops, filledTo);
      block = {
        group: entry.group,
        marginTop: tops[groups[entry.group]!.start]! - filledTo,
        paddingBottom: 0,
        rows: [],
      };
      blocks.push(block);
      filledTo = tops[firstRow(groups[entry.group]!)]!;
    }
    if (entry.item === headerItem) continue;
    block.rows.push({ index, gap: tops[index]! - filledTo });
    filledTo = tops[index + 1]!;
  }
  const last = blocks.at(-1);
  if (last) filledTo = closeBlock(last, groups, tops, filledTo);
  return { blocks, below: tops[entries.length]! - filledTo };
}

function closeBlock(block: Block, groups: readonly Group[], tops: Float64Array, filledTo: number): number {
  const end = tops[groups[block.group]!.end]!;
  block.paddingBottom = end - filledTo;
  return end;
}

export function firstRow(group: Group): number {
  return group.name === null ? group.start : group.start + 1;
}

/** The entries between two heights, and the one to keep, wherever it is. */
export function entriesToShow(
  { entries }: Entries,
  tops: Float64Array,
  want: { from: number; to: number; keep: string | null },
): number[] {
  const first = entryAt(tops, want.from);
  const last = want.to < 0 ? first : Math.min(entryAt(tops, want.to) + 1, entries.length);
  const shown = Array.from({ length: Math.max(0, last - first) }, (_, step) => first + step);
  const kept = want.keep === null ? -1 : entries.findIndex((entry) => entry.key === want.keep);
  if (kept < 0 || (kept >= first && kept < last)) return shown;
  return kept < first ? [kept, ...shown] : [...shown, kept];
}
