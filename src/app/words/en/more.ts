import type { more as model } from '../id/more.ts';

export const more: typeof model = {
  title: 'More',
  groups: { people: 'People', organisation: 'Organisation', app: 'App' },
  team: 'Team',
  appraisals: 'Evaluations',
  appraisalsNote: 'Distribution of predikat, all evaluations and objections',
  teamNote: (count) => `${count} ${count === 1 ? 'person' : 'people'} you supervise`,
  repair: 'Needs repair',
  repairNone: 'Nothing',
  repairCount: (count) => `${count} ${count === 1 ? 'record waits' : 'records wait'} for you`,
  organisation: 'Organisation',
  organisationNote: 'People, units, import, rules',
  skm: 'Satisfaction report (SKM)',
  skmNote: 'Index, elements, follow-up',
  devices: 'Devices',
  devicesNote: 'What waits on whose device',
  settings: 'Settings',
  settingsNote: 'Sync, storage, installation, language',
  loading: 'Loading',
  nip: 'NIP',
  position: 'Position',
  unit: 'Unit',
  about:
    'Jejak keeps the daily work log, also without a signal. Your data helps the work; it is no means of punishment.',
  version: (version) => `Version ${version}`,
};
