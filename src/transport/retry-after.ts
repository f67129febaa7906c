/** However long somebody asks to wait, nobody waits longer than this before trying again (SYN-10). */
const longestMs = 300_000;

/** What an answer asks to wait, in milliseconds and at most five minutes; `otherwise` where it says nothing readable. */
export function retryAfterMs(headers: Headers, otherwise: number): number {
  const said = headers.get('retry-after')?.trim() ?? '';
  const ms = /^\d+$/.test(said) ? Number(said) * 1_000 : otherwise;
  return Math.min(longestMs, ms > 0 ? ms : otherwise);
}
