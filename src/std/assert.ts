/** Throws when `condition` is false: a bug, never a user's mistake. */
export function assert(condition: unknown, claim: string): asserts condition {
  if (!condition) throw new Error(`Bug: this should hold: ${claim}`);
}

/** Marks a branch that the types say cannot be reached. */
export function unreachable(value: never): never {
  throw new Error(`Bug: unexpected value ${JSON.stringify(value)}`);
}
