import type { Words } from '../words.ts';

export const activity: Words['activity'] = {
  nextDay: 'next day',
  saveFault:
    'This device cannot save; it may be full. What you typed stays on this screen. Free some space, then try again.',
  correction: 'Correction',
  takenBack: 'Everything is as it was',
  notTakenBack: 'This could not be undone. Look in the log.',
};
