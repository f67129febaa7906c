export interface FaultFacts {
  readonly name: string;
  readonly code: string | undefined;
  /** The first lines of the stack. */
  readonly place: string | undefined;
}

/** What a log may say of an error: its message and detail may quote what a person wrote; name, code and place do not. */
export function faultFacts(error: unknown): FaultFacts {
  if (!(error instanceof Error)) return { name: typeof error, code: undefined, place: undefined };
  const { code } = error as NodeJS.ErrnoException;
  return { name: error.name, code, place: error.stack?.split('\n').slice(1, 6).join('\n') };
}
