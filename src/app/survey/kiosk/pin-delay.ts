const freeTries = 3;
const firstDelayMs = 30_000;
const longestDelayMs = 900_000;

/** How long the next try waits after so many wrong ones in a row: nothing up to three, then 30 s, doubled each time. */
export function pinDelayMs(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - freeTries, 10));
}
