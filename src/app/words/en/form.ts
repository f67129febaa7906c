import type { form as Id } from '../id/form.ts';

export const form: typeof Id = {
  draftRestored: 'Draft restored',
  discardDraft: 'Discard draft',
  draftDiscarded: 'Draft discarded',
  draftFault: 'The draft cannot be kept on this device. What you typed stays on this screen; save before closing it.',
  returnedTitle: 'Returned by your superior',
  summary: 'Check these fields',
  unchanged: 'Nothing was changed, so nothing is sent',
  saving: 'Saving',
  tooLong: (over, most) => `${over} characters too long (${most} at most). Please shorten it.`,
};
