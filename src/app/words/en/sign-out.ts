import type { signOut as model } from '../id/sign-out.ts';

export const signOut: typeof model = {
  action: 'Sign out',
  title: 'Sign out on this device',
  confirm: 'Sign out',
  plain: 'All records have been sent. Signing in again needs a connection.',
  keepsTitle: (entries, files) => {
    const counted = (count: number, noun: string) => count > 0 && `${count} ${noun}${count === 1 ? '' : 's'}`;
    return `${[counted(entries, 'record'), counted(files, 'file')].filter(Boolean).join(' and ')} not sent yet`;
  },
  backup: 'Make a backup first',
  keeps:
    'All of it stays on this device, for you only, and is sent after you sign in here again. Signing in again needs a connection.',
};
