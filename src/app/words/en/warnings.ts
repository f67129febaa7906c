import type { warnings as id } from '../id/warnings.ts';

export const warnings: typeof id = {
  long: (time) => `${time}, more than 10 hours`,
  restDay: (name) => (name === null ? 'Not a working day' : `Holiday: ${name}`),
  notOverYet: 'Not over yet',
  overlap: (span) => `Overlaps ${span}`,
};
