import { frameOf, readFrames } from './frames.ts';

/** A save as it stands in the journal. What it holds is judged where it is brought back. */
export interface SaveLine {
  readonly v: 1;
  /** This line's own name, kept when it is copied to another file. */
  readonly ref: string;
  /** Which life of the database the save was made in. */
  readonly origin: string;
  readonly save: { readonly row: { readonly id: string }; readonly entry: { readonly id: string } };
}

/** Says that other lines need no longer be kept. */
export interface SettledLine {
  readonly v: 1;
  readonly settled: readonly string[];
}

export type JournalLine = SaveLine | SettledLine;

export function isSave(line: JournalLine): line is SaveLine {
  return 'save' in line;
}

export function lineBytes(line: JournalLine): Uint8Array {
  return frameOf(new TextEncoder().encode(JSON.stringify(line)));
}

/** All lines that this version can read. */
export function readLines(bytes: Uint8Array): JournalLine[] {
  return readFrames(bytes).flatMap((payload) => {
    try {
      const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)) as unknown;
      return isLine(value) ? [value] : [];
    } catch {
      return [];
    }
  });
}

function isLine(value: unknown): value is JournalLine {
  if (typeof value !== 'object' || value === null) return false;
  const { v, ref, origin, save, settled } = value as Partial<SaveLine & SettledLine>;
  if (v !== 1) return false;
  if (settled !== undefined) return Array.isArray(settled);
  return typeof ref === 'string' && typeof origin === 'string' && typeof save?.row?.id === 'string';
}
