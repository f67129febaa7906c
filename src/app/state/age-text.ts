import type { Language } from '../words/words.ts';

/** How long something lasts, in the largest whole unit: `3 jam`. Null under a minute. */
export function ageText(ms: number, language: Language): string | null {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return null;
  const [count, unit] =
    minutes < 60 ? [minutes, 0] : minutes < 1_440 ? [Math.floor(minutes / 60), 1] : [Math.floor(minutes / 1_440), 2];
  if (language === 'id') return `${count} ${['menit', 'jam', 'hari'][unit]}`;
  return `${count} ${['minute', 'hour', 'day'][unit]}${count === 1 ? '' : 's'}`;
}
