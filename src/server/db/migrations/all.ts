import type { Migration } from './migration.ts';
import { ground } from './0001-ground.ts';
import { devices } from './0002-devices.ts';
import { about } from './0003-about.ts';
import { pastSuperiors } from './0004-past-superiors.ts';
import { counters } from './0005-counters.ts';
import { organisation } from './0006-organisation.ts';
import { survey } from './0007-survey.ts';
import { evidence } from './0008-evidence.ts';
import { standing } from './0009-standing.ts';
import { auditStays } from './0010-audit-stays.ts';
import { told } from './0011-told.ts';
import { derivationDue } from './0012-derivation-due.ts';
import { rights } from './0013-rights.ts';
import { dayParts } from './0014-day-parts.ts';
import { imports } from './0015-imports.ts';
import { provenContact } from './0016-proven-contact.ts';
import { secondStep } from './0017-second-step.ts';
import { auditDetail } from './0018-audit-detail.ts';
import { hiddenSuggestion } from './0019-hidden-suggestion.ts';
import { deviceKeys } from './0020-device-keys.ts';
import { bursts } from './0021-bursts.ts';
import { needsWord } from './0022-needs-word.ts';

/** Every migration, oldest first; ids count from 1 without holes. */
export const allMigrations: readonly Migration[] = [
  ground,
  devices,
  about,
  pastSuperiors,
  counters,
  organisation,
  survey,
  evidence,
  standing,
  auditStays,
  told,
  derivationDue,
  rights,
  dayParts,
  imports,
  provenContact,
  secondStep,
  auditDetail,
  hiddenSuggestion,
  deviceKeys,
  bursts,
  needsWord,
];
