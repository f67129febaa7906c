import type { settings as model } from '../id/settings.ts';

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

export const settings: typeof model = {
  title: 'Settings',
  loading: 'Loading',
  sync: {
    title: 'Sync',
    waiting: 'Waiting',
    repair: 'Needs repair',
    sent: 'Sent',
    oldest: 'Longest waiting',
    last: 'Last sync',
    never: 'Never yet on this device',
    now: 'Sync now',
    running: 'Syncing',
    openRepair: 'See what needs repair',
    signIn: 'Sign in again',
    update: 'Update now',
    age: {
      moment: 'just now',
      minutes: (count) => plural(count, 'minute'),
      hours: (count) => plural(count, 'hour'),
      days: (count) => plural(count, 'day'),
    },
    outcome: {
      done: 'Everything is in sync.',
      doneWithRepair: (count) =>
        `All that can be sent has been sent. ${plural(count, 'record')} must be repaired first and ${count === 1 ? 'stays' : 'stay'} on the device.`,
      unfinished: 'Part has been sent; the rest follows by itself.',
      'signed-out': 'Not sent: your session has ended. Records are safe on the device; sign in again to send them.',
      'too-old':
        'Not sent: this version of the app is too old for the server. Records are safe; update the app to send them.',
      unreachable:
        'Not sent: the server cannot be reached. Records are safe on the device and go by themselves when there is a signal.',
      eaten:
        'Not sent: the connection is too slow for this request. Records are safe; smaller parts are tried by themselves.',
      'too-much':
        'Not sent: this network limits the size of requests. Records are safe; smaller parts are tried by themselves.',
      busy: 'Not sent: the server is busy. Records are safe on the device and are tried again shortly.',
      'not-ours':
        'Not sent: this network answers with its own page instead of the Jejak server. A Wi-Fi login is the usual cause: open the browser, finish it, then sync again.',
      blocked:
        'Not sent: this network refuses requests to the Jejak server. Records are safe and are tried again; try another network, or ask whoever runs this one.',
      interrupted: 'Not finished: Jejak in another tab is sending. Records are safe and go on by themselves.',
      'server-error':
        'Not sent: something went wrong on the server. Records are safe on the device and are tried again.',
    },
    ahead: (span) => `This device’s clock is ${span} ahead of the server’s.`,
    behind: (span) => `This device’s clock is ${span} behind the server’s.`,
    clockHint: 'Switch on automatic time in the device’s settings, so that entries carry the right time.',
  },
  storage: {
    title: 'Storage',
    used: 'Used by Jejak',
    left: 'Left for Jejak',
    unknown: 'This browser does not say',
    meter: 'Space used',
    meterText: (used, total) => `${used} of ${total}`,
    keep: 'Kept for good',
    kept: 'Yes, the browser will not clear it by itself',
    notKept: 'Not yet. The browser may clear data when space runs out, also what has not been sent.',
    ask: 'Ask to keep it for good',
    granted: 'The browser has agreed to keep this data for good.',
    denied: 'The browser has not agreed yet. Put Jejak on the home screen, then try again; send records often.',
  },
  files: {
    title: 'Photos and documents',
    waiting: 'Waiting to be sent',
    waitingText: (count, size) => (count === 0 ? 'None' : `${count}, ${size}`),
    refused: 'Refused by the server',
    kept: 'Stored on this device',
    safe: 'Of these, at the server too',
    progress: 'Sent so far',
    progressText: (sent, total) => `${sent} of ${total}`,
    pause: 'Pause sending photos',
    onlyWifi: 'Send photos over Wi-Fi only',
    linkUnknown: 'This browser does not tell the kind of connection, so this cannot be used. Pause instead.',
    paused: 'Sending photos is paused. Entries are sent as usual.',
    waitsForWifi: 'Photos wait for Wi-Fi. Entries are sent as usual.',
    freed:
      'Photos that are safe at the server are removed from the device after 30 days, or sooner when room is short. Their small pictures stay. What has not been sent is never removed.',
  },
  install: {
    title: 'Installation',
    installed: 'Jejak is installed and opens from the home screen, also without a signal.',
    why: 'On the home screen, Jejak opens like any app and its storage is safer.',
    action: 'Install Jejak',
    androidTitle: 'On Android, with Chrome',
    android: [
      'Open the menu with three dots at the top right.',
      'Choose “Install app” or “Add to Home screen”.',
      'Open Jejak from the home screen.',
    ],
    iosTitle: 'On iPhone or iPad, with Safari',
    ios: [
      'Tap Share (the square with an arrow up).',
      'Choose “Add to Home Screen”.',
      'Open Jejak from the home screen.',
    ],
    otherTitle: 'On a computer, with Chrome or Edge',
    other: ['Click the install sign at the right end of the address bar.', 'Choose “Install”.'],
  },
  version: {
    title: 'Version',
    current: (version) => `Version ${version}`,
    look: 'Look for an update',
    looking: 'Looking',
    found: 'A new version was found and is being prepared. The bar above appears when it is ready.',
    latest: 'This is the newest version.',
    unreachable: 'The server cannot be reached. Try again when there is a signal.',
    unsupported: 'This browser loads the newest version whenever the page is opened.',
  },
  language: 'Language',
  account: 'Account',
  openAccount: 'Password and devices',
  theme: 'Light or dark follows the device’s settings.',
};
