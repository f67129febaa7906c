import type { Unit } from '../../domain/unit/unit-body.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { RowReader, Suggestion } from './import-plan.ts';
import type { TableRow } from './table/table.ts';

export type FoundUnit =
  | { readonly id: Uuid; readonly fault?: undefined }
  | { readonly id?: undefined; readonly fault: 'unit-unknown' | 'unit-ambiguous' };

const mostSuggested = 3;

/** Names are compared without case and with single spaces. */
export function nameKey(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('id').replaceAll(/\s+/g, ' ').trim();
}

/** Finds units by code, by name, or by the path of names from above, `Dinas > Bidang`. */
export class UnitFinder {
  readonly #byKey = new Map<string, Set<Uuid>>();
  readonly #names: Suggestion[] = [];

  constructor(units: ReadonlyMap<Uuid, Unit>) {
    for (const [id, unit] of units) {
      const path = pathOf(id, units);
      for (const key of [unit.code ?? '', unit.name, path]) this.add(key, id);
      this.#names.push({ value: path, label: path });
    }
  }

  add(key: string, id: Uuid): void {
    if (key.trim() === '') return;
    const found = this.#byKey.get(nameKey(key)) ?? new Set();
    this.#byKey.set(nameKey(key), found.add(id));
  }

  find(text: string): FoundUnit {
    const key = nameKey(text.replaceAll(/[>/]/g, ' > '));
    const found = this.#byKey.get(nameKey(text)) ?? this.#byKey.get(key);
    if (found === undefined) return { fault: 'unit-unknown' };
    const [first] = found;
    return found.size === 1 && first !== undefined ? { id: first } : { fault: 'unit-ambiguous' };
  }

  /** The unit that a row names by its code, else by its name; what is wrong is noted. */
  ofRow(reader: RowReader, row: TableRow): Uuid | undefined {
    const byCode = row.of('unitCode') === '' ? undefined : this.find(row.of('unitCode'));
    if (byCode?.id) return byCode.id;
    const text = reader.text(row, 'unit', 1_000);
    if (text === undefined) return undefined;
    const field = text === '' ? 'unitCode' : 'unit';
    const { id, fault } = text === '' ? byCode! : this.find(text);
    if (fault) reader.fault(row, field, fault, this.#near(row.of(field)));
    return id;
  }

  /** The units that share most words with a text. */
  #near(text: string): Suggestion[] {
    const words = new Set(
      nameKey(text)
        .split(' ')
        .filter((word) => word.length > 2),
    );
    const shared = ({ label }: Suggestion) =>
      nameKey(label)
        .split(/[ >]+/)
        .filter((word) => words.has(word)).length;
    return this.#names
      .map((one) => ({ one, score: shared(one) }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, mostSuggested)
      .map(({ one }) => one);
  }
}

function pathOf(id: Uuid, units: ReadonlyMap<Uuid, Unit>): string {
  const names: string[] = [];
  const seen = new Set<Uuid>();
  for (let at: Uuid | null = id; at !== null && !seen.has(at); at = units.get(at)?.parentId ?? null) {
    seen.add(at);
    names.unshift(units.get(at)?.name ?? '');
  }
  return names.join(' > ');
}
