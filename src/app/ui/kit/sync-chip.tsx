import { Icon, type IconNode } from './icon.tsx';
import type { Tone } from './tone.ts';

export type SyncChipProps = {
  tone: Tone;
  icon: IconNode;
  /** What is seen: "3 menunggu". */
  text: string;
  /** What it says when read out, beginning with the same words: "3 menunggu, buka antrean". */
  label?: string | undefined;
  onPress: () => void;
};

export function SyncChip({ tone, icon, text, label, onPress }: SyncChipProps) {
  return (
    <button class="k-badge k-sync" data-tone={tone} type="button" aria-label={label} onClick={onPress}>
      <Icon node={icon} size={20} />
      {text}
    </button>
  );
}
