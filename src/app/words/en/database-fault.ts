import type { databaseFault as model } from '../id/database-fault.ts';

const safe = 'What you have saved is still on this device.';

export const databaseFault: typeof model = {
  title: 'Jejak cannot open yet',
  tryAgain: 'Try again',
  code: (reason) => `For the administrator: ${reason}`,
  blocked: `An older version of Jejak is open in another tab and holds its data. ${safe} Close the other Jejak tabs, then try again.`,
  newer: `The data on this device was made by a newer version of Jejak. ${safe} Close all Jejak tabs, connect to a network, then try again so that the newest version loads.`,
  full: `The device has run out of storage. ${safe} Remove photos, videos or apps you do not use, then try again.`,
  private: `This browser does not let Jejak store data, usually because of a private window or blocked site data. Open Jejak in an ordinary window, or allow site data in the browser’s settings, then try again.`,
  unknown: `Something went wrong while reading the data on this device. ${safe} Close the other Jejak tabs, then try again. If it happens again, restart the device; do not clear the browser’s data.`,
};
