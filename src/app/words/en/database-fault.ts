import type { databaseFault as model } from '../id/database-fault.ts';

const safe = 'What you have saved is still on this device.';

export const databaseFault: typeof model = {
  title: 'Jejak cannot open yet',
  titles: {
    deleted: 'Jejak’s data on this device was deleted',
    closed: 'The browser closed Jejak’s data',
    newer: 'Jejak needs to load again',
    insecure: 'Jejak needs a secure address',
    outdated: 'This browser cannot run Jejak',
  },
  tryAgain: 'Try again',
  openAgain: 'Open again',
  openSecurely: 'Open by https',
  update: 'Load the newest version',
  updating: 'Loading',
  code: (reason) => `For the administrator: ${reason}`,
  blocked: `An older version of Jejak is open in another tab and holds its data. ${safe} Close the other Jejak tabs, then try again.`,
  newer: `The data on this device is in use by a newer version of Jejak. ${safe} Load the newest version; if that does not help, close all Jejak tabs, connect to a network, and open it again.`,
  full: `The device has run out of storage. ${safe} Remove photos, videos or apps you do not use, then try again.`,
  private: `This browser does not let Jejak store data, usually because of a private window or blocked site data. Open Jejak in an ordinary window, or allow site data in the browser’s settings, then try again.`,
  deleted:
    'Somebody or the browser deleted Jejak’s data while it was open. What was sent is safe on the server. What was not sent is written in the journal too and comes back as soon as Jejak opens again.',
  deletedWithout:
    'Somebody or the browser deleted Jejak’s data while it was open. What was sent is safe on the server. This browser has no journal, so what was not sent can only come back from a backup file.',
  closed: `The browser closed Jejak’s data, usually because space ran out or site data was cleared. What was sent is safe on the server; what was not comes back from the journal where needed. Open again to go on.`,
  insecure:
    'This page was opened by http. At such an address the browser gives Jejak no safe place to keep anything, so nothing can be recorded here. Open Jejak at an address that begins with https. If there is none yet, ask an admin for it.',
  outdated:
    'This browser lacks what Jejak needs to keep records. Update it, or open Jejak in the newest Chrome, Edge, Firefox or Safari.',
  slow: `The browser has not answered while opening the data. ${safe} Close the other Jejak tabs, then try again.`,
  damaged: `The browser cannot read the data on this device. What was sent is safe on the server. Make a backup from the journal if one is offered below, then restart the device and try again; do not clear the browser’s data.`,
  unknown: `Something went wrong while reading the data on this device. ${safe} Close the other Jejak tabs, then try again. If it happens again, restart the device; do not clear the browser’s data.`,
};
