import type { reviewCards as model } from '../id/review-cards.ts';

export const reviewCards: typeof model = {
  waiting: (count) => `${count === 1 ? '1 entry waits' : `${count} entries wait`} for your review`,
  since: (date) => `The oldest from ${date}`,
  review: 'Review',
  returned: (count) => `${count === 1 ? '1 of your entries was' : `${count} of your entries were`} sent back`,
  returnedHint: 'Read the reason, mend it, then send it again.',
  held: (count) => `${count} ${count === 1 ? 'entry does' : 'entries do'} not count yet`,
  heldAchievements: (count) => `${count} ${count === 1 ? 'achievement does' : 'achievements do'} not count yet`,
  heldHint: 'Too long on a device before the server had it. It counts once your superior has approved it.',
  look: 'See',
};
