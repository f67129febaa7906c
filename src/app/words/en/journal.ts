import type { journal as model } from '../id/journal.ts';

export const journal: typeof model = {
  restored: (count) =>
    `${count} unsent ${count === 1 ? 'record was' : 'records were'} brought back from the device’s journal`,
};
