import type { update as id } from '../id/update.ts';

export const update: typeof id = {
  waits: 'A new version is ready. What you are typing is kept.',
  unsaved: 'A new version is ready, but what you typed on this page is not saved yet. Save it first, then update.',
  takeAnyway: 'Update without saving',
  take: 'Update now',
  taking: 'Updating',
  taken: 'This is now the newest version',
};
