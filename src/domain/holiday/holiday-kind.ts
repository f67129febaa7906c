import { orgChannel } from '../access/channel.ts';
import { publishedKind } from '../registry/published-kind.ts';
import { holidaySchema } from './holiday-body.ts';
import { holiday } from './holiday.ts';

export const holidayKind = publishedKind(holiday, {
  schema: holidaySchema,
  depth: 1,
  channel: () => orgChannel,
});
