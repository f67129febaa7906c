import type { Words } from '../words.ts';

const farAway = 'The server cannot be reached yet. Entries are safe on this device and will be sent by themselves.';

export const home: Words['home'] = {
  loading: 'Opening today’s entries',
  greeting: (minute, name) => {
    const part = minute < 720 ? 'morning' : minute < 1080 ? 'afternoon' : 'evening';
    return `Good ${part}, ${name}`;
  },
  logged: 'Logged today',
  ofTarget: (target) => `of ${target}`,
  restDay: (name) => (name === null ? 'Today is not a working day.' : `Holiday: ${name}.`),
  left: (time) => `${time} to go to today’s target.`,
  reached: 'Today’s target is reached.',
  overCap: (time) => `${time} beyond the day’s cap is kept but not counted.`,
  toCome: (time) => `${time} are still to come and do not count yet.`,
  overlapping: (time) => `${time} overlap; the same time counts once.`,
  notCounted: (time) => `Non-TUSI ${time} is not counted.`,
  record: 'Record activity',
  entries: 'Today’s entries',
  all: 'All',
  allLabel: 'All entries',
  noEntries: 'No entries yet today. Record what you have done, also without a signal.',
  sync: 'Sync',
  waiting: 'Waiting to be sent',
  sentThisMonth: 'Sent this month',
  approvedThisMonth: 'Approved this month',
  repair: 'Needs repair',
  oldest: (age) => `Waiting longest: ${age}`,
  age: (minutes) => {
    if (minutes < 1) return 'less than 1 minute';
    if (minutes < 60) return `${minutes} min`;
    return minutes < 2880 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} days`;
  },
  photos: (count, size) => `${count} photos or documents wait to be sent, ${size}.`,
  lastSync: 'Last sync',
  neverSynced: 'never yet',
  syncing: 'Syncing',
  faults: {
    unreachable: farAway,
    'not-ours':
      'This network asks you to sign in first, so the server cannot be reached. Entries are safe on this device.',
    eaten: farAway,
    'too-much': farAway,
    blocked: 'This network refuses requests to the Jejak server. Entries are safe on this device; try another network.',
    interrupted: 'Jejak in another tab is sending. Entries are safe on this device.',
    busy: 'The server is busy. Entries are safe on this device and will be sent shortly.',
    'server-error': 'The server has a problem. Entries are safe on this device and will be sent later.',
    'signed-out': 'Sign in again so that entries can be sent. What is saved on this device stays safe.',
    'too-old': 'Update the app so that entries can be sent. What is saved on this device stays safe.',
  },
  signIn: 'Sign in again',
  firstSync: 'Fetching your data for the first time',
  firstSyncHint: 'You can already record. RHK and earlier entries appear once the data is here.',
  firstSyncWaits: 'Your data is not here yet',
  copy: 'Copy from yesterday',
  copyFault: 'This cannot be opened yet. Reload the app, then try again.',
};
