import type { Unit } from '../../../domain/unit/unit-body.ts';
import type { Uuid } from '../../../std/uuid.ts';

export type FoundUnit =
  | { readonly id: Uuid; readonly fault?: undefined }
  | { readonly id?: undefined; readonly fault: 'unit-unknown' | 'unit-ambiguous' };

/** Names are compared without case and with single spaces. */
export function nameKey(text: string): string {
  return text.toLocaleLowerCase('id').replaceAll(/\s+/g, ' ').trim();
}

/** Finds units by code, by name, or by the path of names from above, `Dinas > Bidang`. */
export class UnitFinder {
  readonly #byKey = new Map<string, Set<Uuid>>();

  constructor(units: ReadonlyMap<Uuid, Unit>) {
    for (const [id, unit] of units) {
      for (const key of [unit.code ?? '', unit.name, pathOf(id, units)]) this.add(key, id);
    }
  }

  add(key: string, id: Uuid): void {
    if (key.trim() === '') return;
    const found = this.#byKey.get(nameKey(key)) ?? new Set();
    this.#byKey.set(nameKey(key), found.add(id));
  }

  find(text: string): FoundUnit {
    const key = nameKey(text.replaceAll(/\s*[>/]\s*/g, ' > '));
    const found = this.#byKey.get(nameKey(text)) ?? this.#byKey.get(key);
    if (found === undefined) return { fault: 'unit-unknown' };
    const [first] = found;
    return found.size === 1 && first !== undefined ? { id: first } : { fault: 'unit-ambiguous' };
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
