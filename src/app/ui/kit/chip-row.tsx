import { Icon, type IconNode } from './icon.tsx';

export type Chip<V> = { value: V; label: string; icon?: IconNode | undefined };

export type ChipRowProps<V> = {
  /** Names the row for those who cannot see it. */
  label: string;
  chips: readonly Chip<V>[];
  /** The chip whose choice holds now; leave it out where chips only act. */
  chosen?: V | null | undefined;
  onChoose: (value: V) => void;
  /** One line that scrolls sideways instead of wrapping. */
  scroll?: boolean | undefined;
};

export function ChipRow<V>({ label, chips, chosen, onChoose, scroll }: ChipRowProps<V>) {
  return (
    <div class="k-chips" role="group" aria-label={label} data-scroll={scroll}>
      {chips.map((chip) => (
        <button
          key={chip.label}
          class="k-chip"
          type="button"
          aria-pressed={chosen === undefined ? undefined : chip.value === chosen}
          onClick={() => onChoose(chip.value)}
        >
          {chip.icon && <Icon node={chip.icon} size={20} />}
          {chip.label}
        </button>
      ))}
    </div>
  );
}
