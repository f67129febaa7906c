/** How many files were read, and a line for each look-up by a text that could be anybody's. */
export declare function findForeignLookups(
  root: string,
  configs: readonly string[],
): { files: number; found: string[] };
