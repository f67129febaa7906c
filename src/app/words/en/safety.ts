import type { safety as model } from '../id/safety.ts';

export const safety: typeof model = {
  title: 'Safeguards',
  journal: 'Journal',
  journals: {
    starting: 'Checking',
    working: 'On. Every save is written twice on this device.',
    failing: 'Faltering. The last save was written only once; free some space on the device.',
    unavailable:
      'Not in this browser. Saves are written once; send often, and make a backup when you go long without a signal.',
  },
  offline: 'Without a signal',
  offlines: {
    ready: 'Jejak opens without a signal too.',
    notYet: 'Not ready. Reload once while there is a signal.',
    unsupported:
      'This browser cannot open Jejak without a signal, usually because of a private window. Saves are safe; use an ordinary window to work offline.',
  },
  backup: 'Backup',
  backupNote: 'A locked file with everything not sent',
};
