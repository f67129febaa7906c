export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];

/** The whole page in this size; every length in its styles follows. */
export function setTextSize(size: TextSize): void {
  document.documentElement.dataset['size'] = size;
}
