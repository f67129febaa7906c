export interface DeskFile {
  readonly url: string;
  readonly size: number;
  readonly integrity: string;
  readonly desks: readonly string[];
}
export declare function precacheEntries(
  folder: string,
  entries: readonly { readonly url: string; readonly size: number }[],
): (DeskFile & { readonly revision: null })[];
