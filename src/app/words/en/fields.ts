import type { fields as id } from '../id/fields.ts';

export const fields: typeof id = {
  pickDate: 'Open calendar',
  dateUnreadable: 'This date cannot be read. Write day-month-year, for example 03-12-2026.',
  timeUnreadable: 'This time cannot be read. Write for example 07.30 or 0730.',
};
