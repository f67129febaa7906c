import type { Logger } from 'pino';
import { cleanEvidence } from './clean-evidence.ts';
import type { EvidencePlace } from './evidence-place.ts';

const everyMs = 6 * 3_600_000;
const firstAfterMs = 60_000;

/** Cleans soon after the start and a few times a day; gives back how to stop. */
export function cleanRegularly(place: EvidencePlace, log: Pick<Logger, 'info' | 'error'>): () => void {
  let timer = setTimeout(run, firstAfterMs);
  function run() {
    timer = setTimeout(run, everyMs).unref();
    cleanEvidence(place).then(
      (count) => count > 0 && log.info({ count }, 'files of evidence that nobody asks for were removed'),
      (error: Error) => log.error({ name: error.name }, 'evidence could not be cleaned'),
    );
  }
  timer.unref();
  return () => clearTimeout(timer);
}
