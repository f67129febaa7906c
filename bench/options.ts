import { parseArgs } from 'node:util';

export const figureNames = ['save', 'push', 'cold', 'ingest', 'report', 'question'] as const;
export type FigureName = (typeof figureNames)[number];

export interface BenchOptions {
  readonly only: readonly FigureName[];
  /** Fewer rounds and rows: to see that all works, not to quote. */
  readonly quick: boolean;
}

/** Reads `--only save,push,cold,ingest,report,question` and `--quick`; throws a sentence that says what is wrong. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' }, quick: { type: 'boolean' } } });
  const asked: readonly string[] = values.only?.split(',') ?? figureNames;
  const unknown = asked.find((name) => !(figureNames as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`--only takes ${figureNames.join(', ')}, not "${unknown}".`);
  return { only: asked as FigureName[], quick: values.quick ?? false };
}
