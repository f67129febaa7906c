import type { RecordShape } from './record-kind.ts';

/**
 * The body of a stored record brought to the version this code knows; undefined when it is newer. Bodies are checked
 * at the door (`parseBody`), so what is stored is read as it is.
 */
export function readBody<Body>(shape: RecordShape<Body>, version: number, body: unknown): Body | undefined {
  if (version > shape.version) return undefined;
  let current = body;
  for (let from = version; from < shape.version; from++) current = shape.upcast(current, from);
  return current as Body;
}
