import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import type { Figure } from './figure.ts';

const columns = ['figure', 'ours', 'floor', 'ratio', 'spread', 'goal'] as const;

/** The figures as a table of plain text. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [[...columns], ...figures.map(cellsOf)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ');
  return rows.map(line).join('\n');
}

function cellsOf({ name, unit, ours, floor, ratio, spread, goal }: Figure): string[] {
  const value = (number: number | null) => (number === null ? '' : `${short(number)} ${unit}`.trim());
  return [
    name,
    value(ours),
    value(floor),
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    spread === null ? '' : `${spread[0].toFixed(2)}–${spread[1].toFixed(2)}`,
    goal ?? '',
  ];
}

function short(number: number): string {
  return number >= 100 ? Math.round(number).toLocaleString('en') : String(Number(number.toFixed(1)));
}

/** Keeps the figures of the last run, with what they were measured on. */
export function writeResults(file: string, figures: readonly Figure[], chromium: string): void {
  const machine = { cpus: cpus().length, cpu: cpus()[0]?.model, load: loadavg()[0], node: process.version, chromium };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, figures }, null, 2)}\n`);
}

export function chromiumVersion(executablePath: string): string {
  return execFileSync(executablePath, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
