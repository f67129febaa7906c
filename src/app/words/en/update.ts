import type { Words } from '../words.ts';

export const update: Words['update'] = {
  waits: 'A new version is ready. What you are typing is kept.',
  take: 'Update now',
  taking: 'Updating',
  taken: 'This is now the newest version',
};
