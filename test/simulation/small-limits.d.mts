export const smallLimits: readonly { readonly file: string; readonly find: string; readonly replace: string }[];
