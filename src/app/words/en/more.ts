import type { Words } from '../words.ts';

export const more: Words['more'] = {};
