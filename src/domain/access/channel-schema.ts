import * as z from 'zod/mini';
import type { Channel } from './channel.ts';

const pattern =
  /^(org|(?:unit|counter)\/[0-9a-f-]{36}|(?:person|survey|appraisal|opinion|cascade)\/[0-9a-f-]{36}\/\d{4})$/;

export const channelSchema = z.custom<Channel>((value) => typeof value === 'string' && pattern.test(value));
