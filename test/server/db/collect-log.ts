import { inspect } from 'node:util';
import type { Log } from '../../../src/server/db/log.ts';

/** A log that keeps its messages, and all it was given as one text. */
export function collectLog(): Log & { infos: string[]; errors: string[]; text(): string } {
  const all: unknown[] = [];
  const [infos, errors]: [string[], string[]] = [[], []];
  return {
    infos,
    errors,
    text: () => inspect(all, { depth: 9 }),
    info(facts, message) {
      all.push({ facts, message });
      infos.push(message);
    },
    error(facts, message) {
      all.push({ facts, message });
      errors.push(message);
    },
  };
}
