import type { deputies as indonesian } from '../id/deputies.ts';

export const deputies: typeof indonesian = {
  title: 'Deputies',
  loading: 'Loading',
  intro:
    'While you are away, the person you name can review your team’s entries on those days. They see the entries of the people you supervise.',
  person: 'Deputy',
  personHint: 'Employees this device knows.',
  choose: 'Choose a person',
  personMissing: 'Choose who stands in.',
  from: 'From',
  to: 'Until',
  dateMissing: 'Fill in the date.',
  save: 'Name the deputy',
  saving: 'Saving',
  saved: 'Saved on this device. It holds once sent.',
  named: 'Named',
  none: 'No deputy has been named.',
  span: (from: string, to: string) => `${from} – ${to}`,
  toCome: 'to come',
  now: 'in force',
  over: 'over',
  unknownPerson: 'An employee this device does not know',
  remove: (name: string) => `Take back ${name}`,
  removed: 'Taken back.',
};
