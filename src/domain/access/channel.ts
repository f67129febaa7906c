import type { Brand } from '../../std/brand.ts';
import type { Uuid } from '../../std/uuid.ts';

/** What a device may follow; whoever follows a channel reads all of it. */
export type Channel = Brand<string, 'Channel'>;

export const orgChannel = 'org' as Channel;

export function unitChannel(unitId: Uuid): Channel {
  return `unit/${unitId}` as Channel;
}

export function personChannel(personId: Uuid, year: number): Channel {
  return `person/${personId}/${year}` as Channel;
}

/** What a unit's counter may read: its services, its instrument and its settings; no person. */
export function counterChannel(unitId: Uuid): Channel {
  return `counter/${unitId}` as Channel;
}

/** The answers of citizens; no device follows it. */
export function surveyChannel(unitId: Uuid, year: number): Channel {
  return `survey/${unitId}/${year}` as Channel;
}

/** What is said of a person at a period's end: evaluation, objection, decision. Read by them and two superiors upwards. */
export function appraisalChannel(personId: Uuid, year: number): Channel {
  return `appraisal/${personId}/${year}` as Channel;
}

/** What peers say of a person's conduct; read by that person's superior alone. */
export function opinionChannel(ratedId: Uuid, year: number): Channel {
  return `opinion/${ratedId}/${year}` as Channel;
}

/** The RHK of a person's plan in force; read by those whose direct superior it is. */
export function cascadeChannel(personId: Uuid, year: number): Channel {
  return `cascade/${personId}/${year}` as Channel;
}
