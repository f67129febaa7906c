import * as z from 'zod/mini';
import type { Channel } from './channel.ts';

const pattern = /^[a-z]+(\/[0-9a-z-]+)*$/;
const longest = 120;

/** The form of every channel's name, also of those that a newer server has and this version does not know. */
export const channelSchema = z.custom<Channel>(
  (value) => typeof value === 'string' && value.length <= longest && pattern.test(value),
);
