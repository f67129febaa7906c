import type { signOut as model } from '../id/sign-out.ts';

export const signOut: typeof model = {
  action: 'Sign out',
  title: 'Sign out on this device',
  confirm: 'Sign out',
  plain: 'All records have been sent. Signing in again needs a connection.',
  keepsTitle: (count) => `${count} ${count === 1 ? 'record has' : 'records have'} not been sent`,
  keeps:
    'They stay on this device, for you only, and are sent after you sign in here again. Signing in again needs a connection.',
};
