import type { Words } from '../words.ts';

export const setup: Words['setup'] = {};
