import { common } from './common.ts';
import type { more as model } from '../id/more.ts';

export const more: typeof model = {
  ...common.places,
  title: 'More',
  groups: { people: 'People', organisation: 'Organisation', app: 'App' },
  team: 'Team',
  appraisals: 'Evaluations',
  appraisalsNote: 'Distribution of predikat, all evaluations and objections',
  teamNote: (count) => `${count} ${count === 1 ? 'person' : 'people'} you supervise`,
  repair: 'Needs repair',
  repairNone: 'Nothing',
  repairCount: (count) => `${count} ${count === 1 ? 'record waits' : 'records wait'} for you`,
  monitorNote: 'Who logged, time against the target',
  auditNote: 'Who did what',
  organisationNote: 'People, units, import, rules',
  skmNote: 'Index, elements, follow-up',
  devicesNote: 'What waits on whose device',
  countersNote: 'Survey tablets, how they ask, and posters',
  backup: 'Backup',
  backupNote: 'A locked file with what has not been sent',
  settings: 'Settings',
  settingsNote: 'Sync, storage, installation, language',
  loading: 'Loading',
  nip: 'NIP',
  position: 'Position',
  unit: 'Unit',
  superior: 'Superior who reviews',
  noSuperior: 'Nobody yet. Ask an admin to name one, so that your entries are reviewed.',
  about:
    'Jejak keeps the daily work log, also without a signal. Your data helps the work; it is no means of punishment.',
  version: (version) => `Version ${version}`,
};
