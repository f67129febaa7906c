import type { copyDay as id } from '../id/copy-day.ts';

export const copyDay: typeof id = {
  copyFrom: (day) => `Copy from ${day}`,
  copyHint: 'What you choose is saved for today at once.',
  copyAll: 'Choose all',
  copyToCome: 'still to come',
  copyLeftOut: (count) =>
    `${count} entries are not chosen, as their hours are still to come. Choose them yourself to copy them now all the same.`,
  copyPickedToCome: (count) =>
    `${count} of those chosen are still to come. Their minutes count when their time has come; change them if it turns out differently.`,
  copyAlready: 'already there today',
  copyNone: 'There are no entries of an earlier day.',
  copyButton: (count) => (count === 1 ? 'Copy 1 entry' : `Copy ${count} entries`),
  copying: 'Copying',
  copied: (count) => `${count === 1 ? '1 entry' : `${count} entries`} copied, saved on this device`,
  copyRefused: (count) => `${count === 1 ? '1 entry' : `${count} entries`} could not be copied`,
};
