import type { RecordShape } from '../registry/record-kind.ts';
import type { Activity } from './activity-body.ts';

export const activity: RecordShape<Activity> = {
  name: 'activity',
  version: 1,
  upcast: (body) => body,
  order: (body) => `${body.date} ${body.time.kind === 'span' ? body.time.start : ''}`,
};
