import type { ComponentChildren } from 'preact';
import { Disclosure } from './disclosure.tsx';

export type ChartPoint = {
  key: string;
  /** Where in the span, 0 to 1. */ at: number;
  value: number;
  when: string;
  text: string;
};

export type ProgressChartProps = {
  /** What the chart says; stands before it. */
  sentence: ComponentChildren;
  points: readonly ChartPoint[];
  target: number;
  /** The way to the target: straight up from zero, or the same all along. */
  way: 'rising' | 'level';
  targetText: string;
  startText: string;
  endText: string;
  tableText: string;
  columns: readonly [when: string, value: string];
};

const [width, height, foot] = [320, 112, 18];

/** A line of values over a span against a target, in a sentence first and with its table behind it. */
export function ProgressChart(props: ProgressChartProps) {
  const { sentence, points, target, way, targetText, startText, endText, tableText, columns } = props;
  const top = Math.max(target, ...points.map((point) => point.value), 1e-9) * 1.1;
  const x = (at: number) => 4 + at * (width - 8);
  const y = (value: number) => height - foot - (value / top) * (height - foot - 14);
  const line = points.map((point) => `${x(point.at)},${y(point.value)}`).join(' ');
  return (
    <div class="k-chart">
      <p>{sentence}</p>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
        <line class="k-chart-axis" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(0)} />
        <line class="k-chart-target" x1={x(0)} y1={y(way === 'rising' ? 0 : target)} x2={x(1)} y2={y(target)} />
        <text x={x(1)} y={y(target) - 4} text-anchor="end">
          {targetText}
        </text>
        <polyline class="k-chart-line" points={line} />
        {points.map((point) => (
          <circle key={point.key} class="k-chart-dot" cx={x(point.at)} cy={y(point.value)} r="3.5" />
        ))}
        <text x={x(0)} y={height - 4}>
          {startText}
        </text>
        <text x={x(1)} y={height - 4} text-anchor="end">
          {endText}
        </text>
      </svg>
      <Disclosure summary={tableText}>
        <table class="k-table">
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              <th scope="col">{columns[1]}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.key}>
                <td>{point.when}</td>
                <td>{point.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </div>
  );
}
