import type { backup as model } from '../id/backup.ts';

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const records = (count: number) => plural(count, 'record');

export const backup: typeof model = {
  title: 'Backup',
  loading: 'Loading',
  why: 'A backup is one locked file with everything this device has not sent. Keep it outside the device, for example on a memory card or in a message to yourself. If the device breaks or is lost, the file can be opened on another device under your account.',
  content: (saves, drafts) =>
    drafts === 0 ? `${records(saves)} not sent.` : `${records(saves)} not sent and ${plural(drafts, 'draft')}.`,
  nothing: 'Everything has been sent, so there is nothing to back up.',
  filesStay: (count) =>
    `${count} unsent photos or documents are not in this file. They stay on the device and are sent when there is a connection.`,
  make: 'Make a backup',
  making: 'Locking the file, a few seconds',
  passphrase: 'File password',
  passphraseHint:
    'At least 8 characters; four random words are strong and easy to remember. Without it nobody can open the file, not even the administrator.',
  repeat: 'Repeat the file password',
  reveal: 'Show password',
  conceal: 'Hide password',
  summary: 'Check these fields',
  tooShort: 'The file password needs at least 8 characters.',
  notSame: 'The two passwords are not the same yet.',
  strength: {
    short: 'Still too short.',
    weak: 'Easy to guess. Add another word.',
    fair: 'Fairly strong.',
    strong: 'Strong.',
  },
  made: 'The backup is ready',
  madeNote: (name, size) => `${name}, ${size}.`,
  keep: 'Keep the file and its password in different places. The records stay on this device and are sent as usual; if they are sent twice, the server stores them once.',
  share: 'Share',
  download: 'Save to downloads',
  downloaded: 'The file was handed to the browser’s downloads.',
  makeFault: 'The file could not be made. Nothing has changed; try again.',
  open: 'Open a backup',
  openNote:
    'Choose a backup file of your own. What it holds joins this device’s queue; what is here already, or newer here, is not changed.',
  file: 'Backup file',
  choose: 'Choose a file',
  noFile: 'None chosen yet',
  fileMissing: 'Choose the backup file first.',
  passphraseMissing: 'Type the file password.',
  take: 'Open and queue',
  taking: 'Opening the file, a few seconds',
  faults: {
    'not-a-backup': 'This file is not a Jejak backup. Choose the one whose name ends with .jejak. Nothing has changed.',
    newer:
      'This backup was made by a newer version of Jejak. Update the app on this device, then try again. Nothing has changed.',
    damaged:
      'This file is cut short or damaged, perhaps while it was copied. Copy it again from where it came, then try again. Nothing has changed.',
    'other-person': 'This backup belongs to another account. Sign in as its owner to open it. Nothing has changed.',
    nobody: 'This backup holds drafts alone, which only their owner can open. Nothing has changed.',
    'wrong-passphrase':
      'The password does not fit this file. Check capitals and spaces, then try again. Nothing has changed.',
    unreadable: 'The file cannot be read from this device. Choose it again. Nothing has changed.',
    unwritable:
      'The device cannot store what it holds; it may be full. Free some space, then try again. Nothing has changed.',
  },
  taken: 'The backup has been opened',
  brought: (count) => `${records(count)} joined the queue and ${count === 1 ? 'goes' : 'go'} when there is a signal.`,
  known: (count) => `${records(count)} ${count === 1 ? 'is' : 'are'} here already or sent.`,
  older: (count) => `${records(count)} left out, since this device has a newer version.`,
  drafts: (count) => `${plural(count, 'draft')} brought back.`,
  forOther: {
    note: 'As an admin you can also open the backup of another employee with the password of the file, if its owner’s phone has signed it. What it holds is sent at once in its owner’s name and noted in the audit.',
    done: 'The other employee’s backup has been sent',
    stored: (count) => `${records(count)} stored on the server.`,
    known: (count) => `${records(count)} on the server already.`,
    conflict: (count) =>
      `${records(count)} not stored, since another version is on the server; the words are kept there too.`,
    refused: (count) => `${records(count)} refused:`,
    drafts: (count) => `${plural(count, 'draft')} not sent; only their owner can open them.`,
    capturedOn: (date, reason) => `Recorded on ${date}: ${reason}`,
    unknownOwner: 'The owner of this backup is no active employee of this organisation. Nothing has changed.',
  },
  notice: {
    full: (left) => `Only ${left} is left on the device. Make a backup of what has not been sent.`,
    old: (days) =>
      `Something has waited for ${plural(days, 'day')}. Make a backup, so that it is safe if the device breaks.`,
    action: 'Make a backup',
  },
  fromJournal: 'The journal on this device can still be read. Make a backup from it before you try anything else.',
  journalNothing: 'The journal on this device holds nothing unsent.',
};
