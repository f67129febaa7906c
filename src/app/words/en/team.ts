import type { team as model } from '../id/team.ts';

const entriesOf = (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'}`;

export const team: typeof model = {
  title: 'Team',
  loading: 'Loading',
  none: 'Nobody in your team yet',
  noneNote: 'Employees whose direct superior you are appear here after the next sync.',
  review: 'Review entries',
  deputies: 'Name a deputy',
  list: 'People you supervise',
  detail: 'One employee’s entries',
  choose: 'Choose somebody to see their entries.',
  summary: (people, active) => `${active} of ${people} have logged something today.`,
  member: (today, week, entries) => `Today ${today}. This week ${week}, ${entriesOf(entries)}.`,
  last: (date) => `Last entry ${date}`,
  noEntry: 'No entry on this device yet',
  unknownPerson: 'This person is not in your team.',
  month: 'Month',
  earlier: 'Month before',
  later: 'Month after',
  entries: 'Entries by day',
  monthNone: (month) => `No entries in ${month}.`,
  monthSummary: (entries, time) => `${entriesOf(entries)}, ${time}.`,
  noResult: 'Without RHK',
};
