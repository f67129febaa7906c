import type { id } from './id/id.ts';

/** All words of the interface; Indonesian is the model that every other language follows. */
export type Words = typeof id;

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];
