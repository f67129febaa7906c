import type { Words } from '../words.ts';

export const repair: Words['repair'] = {};
