import { randomInt } from 'node:crypto';

const soonestS = 3;
const latestS = 30;

/** Seconds after which a request that was turned away may come again: not all at the same moment. */
export function retryAfterSeconds(): number {
  return randomInt(soonestS, latestS + 1);
}
