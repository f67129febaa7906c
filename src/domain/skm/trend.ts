export type Direction = 'up' | 'down' | 'same';

export interface Change {
  readonly direction: Direction;
  /** Never negative, with two decimals. */
  readonly by: number;
}

/** SKM-12: whether an index rose or fell is worked out, never written by hand; null where one of them is missing. */
export function changeOf(before: number | null, after: number | null): Change | null {
  if (before === null || after === null) return null;
  const hundredths = Math.round(after * 100) - Math.round(before * 100);
  const direction = hundredths > 0 ? 'up' : hundredths < 0 ? 'down' : 'same';
  return { direction, by: Math.abs(hundredths) / 100 };
}
