import { ChevronLeft, ChevronRight } from 'lucide';
import { IconButton } from './icon-button.tsx';

export interface MonthSwitchProps {
  /** Names the group for those who cannot see it. */
  label: string;
  /** The month that is shown, in words. */
  month: string;
  earlierLabel: string;
  laterLabel: string;
  /** Null where there is none. */
  onEarlier: (() => void) | null;
  onLater: (() => void) | null;
}

/** One month, and the ways to those beside it. */
export function MonthSwitch({ label, month, earlierLabel, laterLabel, onEarlier, onLater }: MonthSwitchProps) {
  return (
    <div class="k-month" role="group" aria-label={label}>
      <IconButton
        icon={ChevronLeft}
        label={earlierLabel}
        aria-disabled={onEarlier === null}
        onClick={() => onEarlier?.()}
      />
      <output>{month}</output>
      <IconButton icon={ChevronRight} label={laterLabel} aria-disabled={onLater === null} onClick={() => onLater?.()} />
    </div>
  );
}
