import { useEffect, useState } from 'preact/hooks';
import { smallestShown } from '../../../domain/skm/small-groups.ts';
import type { SkmReport, SkmTabulation } from '../../../protocol/skm-report.ts';
import { callSkmTabulation, type SkmAsked } from '../../engine/skm-calls.ts';

/** More rows belong in the spreadsheet. */
const mostPrinted = 400;

interface Printed {
  /** Which report it belongs to. */
  readonly of: string;
  readonly tabulation: SkmTabulation | null;
}

/** Fetches the table of respondents for the appendix, then prints; where it cannot be had, the appendix names the file. */
export function usePrinted(asked: SkmAsked, of: string) {
  const [printed, setPrinted] = useState<Printed | null>(null);
  useEffect(() => {
    if (printed !== null) window.print();
  }, [printed]);
  const print = async ({ n, hidden, may }: SkmReport) => {
    const wanted = (may.run ?? may.manage) && !hidden && n >= smallestShown && n <= mostPrinted;
    const result = wanted ? await callSkmTabulation(asked) : null;
    setPrinted({ of, tabulation: result?.kind === 'ok' ? result.value : null });
  };
  return { printed, print };
}
