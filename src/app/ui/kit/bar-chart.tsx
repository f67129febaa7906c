import './bar-chart.css';

export type Bar = {
  key: string;
  label: string;
  /** Null: nothing to draw, `text` says why. */
  value: number | null;
  text: string;
  /** Drawn stronger than the others. */
  strong?: boolean | undefined;
};

export type BarChartProps = {
  /** What the chart says, in a sentence. */
  title: string;
  min?: number | undefined;
  max: number;
  bars: readonly Bar[];
};

/**
 * Lying bars with their words and numbers beside them: the table of the numbers is the chart itself, so that it is read
 * aloud, prints in grey and needs no colour.
 */
export function BarChart({ title, min = 0, max, bars }: BarChartProps) {
  return (
    <table class="k-bars">
      <caption>{title}</caption>
      <tbody>
        {bars.map(({ key, label, value, text, strong }) => (
          <tr key={key} data-strong={strong}>
            <th scope="row">{label}</th>
            <td class="k-bars-track" aria-hidden="true">
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
                <rect class="k-bars-ground" width="100" height="10" rx="1" />
                {value !== null && <rect class="k-bars-bar" width={share(value, min, max)} height="10" rx="1" />}
              </svg>
            </td>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function share(value: number, min: number, max: number): number {
  return max <= min ? 0 : Math.min(100, Math.max(0, ((value - min) / (max - min)) * 100));
}
