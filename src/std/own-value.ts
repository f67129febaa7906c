/**
 * What a table holds under a text that could be anybody's, undefined where it holds nothing of its own: the names that every
 * object answers to (`constructor`, `__proto__`, `toString`) are not in it.
 */
export function ownValue<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
