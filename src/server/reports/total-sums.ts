import type { Uuid } from '../../std/uuid.ts';
import type { TotalRow } from './read-totals.ts';

/** How many responses there are, by fact. What they answered is told in closed groups alone (SKM-26). */
export class TotalSums {
  readonly #rows: readonly TotalRow[];

  constructor(rows: readonly TotalRow[]) {
    this.#rows = rows;
  }

  /** How many counted responses have this fact. */
  count(fact: string, standing = 'counted'): number {
    return this.#rows.reduce((sum, row) => sum + (row.standing === standing && row.fact === fact ? row.n : 0), 0);
  }

  /** Facts that begin so, as their rest, with how many responses have them. */
  counts(prefix: string, standing = 'counted'): { name: string; n: number }[] {
    return this.#namesOf(prefix, standing).map((name) => ({ name, n: this.count(prefix + name, standing) }));
  }

  /** How many are kept without being counted, by reason. */
  uncounted(reasons: readonly string[]): { name: string; n: number }[] {
    return reasons.flatMap((name) => {
      const n = this.count('all', name);
      return n === 0 ? [] : [{ name, n }];
    });
  }

  /** The same, of one service alone. */
  ofService(serviceId: Uuid): TotalSums {
    return new TotalSums(this.#rows.filter((row) => row.serviceId === serviceId));
  }

  #namesOf(prefix: string, standing: string): string[] {
    const own = this.#rows.filter((row) => row.standing === standing && row.fact.startsWith(prefix));
    return [...new Set(own.map(({ fact }) => fact.slice(prefix.length)))].toSorted();
  }
}
