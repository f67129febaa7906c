import type { UnsurTotal } from '../../domain/skm/ikm.ts';
import { unsurNames, type UnsurName } from '../../domain/survey-instrument/unsur.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { TotalRow } from './read-totals.ts';

/** Rows of totals, asked by fact. */
export class TotalSums {
  readonly #rows: readonly TotalRow[];

  constructor(rows: readonly TotalRow[]) {
    this.#rows = rows;
  }

  /** How many counted responses have this fact. */
  count(fact: string, standing = 'counted'): number {
    return this.#sum((row) => row.standing === standing && row.fact === fact).n;
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

  /** What the answers to each unsur add up to, in the order of the questionnaire; all nine where nobody has answered. */
  unsur(): UnsurTotal<UnsurName>[] {
    const totals = unsurNames.map((name) => ({ name, ...this.#answers(`unsur:${name}`) }));
    const answered = totals.filter(({ n }) => n > 0);
    return answered.length === 0 ? totals : answered;
  }

  /** The agency's own questions, which are no part of the index. */
  own(): { id: string; n: number; total: number }[] {
    return this.#namesOf('own:', 'counted').map((id) => ({ id, ...this.#answers(`own:${id}`) }));
  }

  /** The same, of one service alone. */
  ofService(serviceId: Uuid): TotalSums {
    return new TotalSums(this.#rows.filter((row) => row.serviceId === serviceId));
  }

  #answers(fact: string): { n: number; total: number } {
    return this.#sum((row) => row.standing === 'counted' && row.fact === fact);
  }

  #namesOf(prefix: string, standing: string): string[] {
    const own = this.#rows.filter((row) => row.standing === standing && row.fact.startsWith(prefix));
    return [...new Set(own.map(({ fact }) => fact.slice(prefix.length)))].toSorted();
  }

  #sum(of: (row: TotalRow) => boolean): { n: number; total: number } {
    const own = this.#rows.filter(of);
    return { n: own.reduce((sum, { n }) => sum + n, 0), total: own.reduce((sum, { total }) => sum + total, 0) };
  }
}
