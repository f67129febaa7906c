import type { Words } from '../words.ts';

/** Words that several screens share. */
export const common: Words['common'] = {
  appName: 'Jejak',
  skipToContent: 'Skip to content',
  mainNavigation: 'Main menu',
  navHome: 'Home',
  navLog: 'Log',
  navPlan: 'Plan',
  performanceTabs: { plan: 'SKP', report: 'Reports', feedback: 'Feedback', evaluation: 'Evaluation', peers: 'Peers' },
  memberTabs: {
    label: 'About this person',
    log: 'Log',
    plan: 'SKP',
    report: 'Reports',
    feedback: 'Feedback',
    evaluation: 'Evaluation',
  },
  navMore: 'More',
  navRecord: 'Record',
  /** Screens that need a connection, by their folder. */
  places: {
    account: 'Account',
    audit: 'Audit',
    counters: 'Counters',
    devices: 'Devices',
    monitor: 'Overview',
    organisation: 'Organisation',
    skm: 'Satisfaction report (SKM)',
  },
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  needsNetwork: 'This needs a connection',
  notFetched: 'Cannot be opened yet',
  loading: 'Loading',
  tryAgain: 'Try again',
  syncNow: 'Sync now',
  chip: {
    allSent: 'All sent',
    fetching: 'Fetching data',
    waiting: (count: number) => `${count} waiting`,
    sending: 'Sending',
    repair: (count: number) => `${count} to repair`,
    photos: (count) => `${count} evidence waiting`,
    photosRefused: (count) => `${count} evidence refused`,
    signIn: 'Sign in again',
    update: 'Update needed',
    openHint: 'open sync status',
  },
  state: {
    waiting: 'Saved on this device',
    sending: 'Sending',
    sent: 'Sent',
    held: 'Not counted yet, waits for the superior',
    repair: 'Needs repair',
    approved: 'Approved',
    returned: 'Sent back',
  },
  category: {
    tusi: 'TUSI',
    'tusi-lain': 'Other TUSI',
    'tugas-atasan': 'Task from superior',
    'non-tusi': 'Non-TUSI',
  },
  minutes: (count: number) => `${count} minutes`,
  hoursMinutes: (minutes: number) => {
    const [hours, m] = [Math.floor(minutes / 60), minutes % 60];
    const h = hours < 1_000 ? String(hours) : hours.toLocaleString('en-GB');
    return hours === 0 ? `${m} min` : m === 0 ? `${h} h` : `${h} h ${m} min`;
  },
  today: 'Today',
  yesterday: 'Yesterday',
  notFound: 'There is no such page.',
  toHome: 'To Home',
};
