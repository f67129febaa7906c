import type { saveFault as model } from '../id/save-fault.ts';

export const saveFault: typeof model = {
  full: 'The device’s storage is full',
  fullNote:
    'This has not been saved, but it stays on this screen. Earlier records are safe. Remove photos, videos or apps you do not use, then save again.',
  other: 'Not saved yet',
  otherNote: 'The device could not save this yet; it stays on this screen. Earlier records are safe. Save again.',
  copy: 'Copy what I typed',
  copied: 'Copied',
  backup: 'Back up the others',
};
