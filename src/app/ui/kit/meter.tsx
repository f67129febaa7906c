import { useId } from 'preact/hooks';
import type { Tone } from './tone.ts';

export type MeterProps = {
  label: string;
  /** Null: under way, nobody knows how far. */
  value: number | null;
  max?: number | undefined;
  /** The value in words: "12 dari 20 laporan". */
  text: string;
  tone?: Tone | undefined;
  /** `progress` ends by itself (an upload); `amount` is a state (a target, storage). */
  kind?: 'amount' | 'progress' | undefined;
  hideLabel?: boolean | undefined;
};

export function Meter({ label, value, max = 100, text, tone, kind = 'amount', hideLabel }: MeterProps) {
  const id = useId();
  const share = value === null || max <= 0 ? 0 : Math.min(1, Math.max(0, value / max));
  return (
    <div class="k-meter" data-tone={tone}>
      <div class={hideLabel ? 'k-hidden' : 'k-split'}>
        <span id={id}>{label}</span>
        <output>{text}</output>
      </div>
      <div
        class="k-meter-track"
        role={kind === 'amount' ? 'meter' : 'progressbar'}
        aria-labelledby={id}
        aria-valuenow={value ?? undefined}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={text}
        data-unknown={value === null}
      >
        <div style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  );
}
