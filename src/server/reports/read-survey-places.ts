import type { Pool } from 'pg';
import { organisation } from '../../domain/organisation/organisation.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import { service } from '../../domain/service/service.ts';
import { unit } from '../../domain/unit/unit.ts';
import type { Uuid } from '../../std/uuid.ts';

/** Whose satisfaction can be asked for: the organisation's name, its units and their services. */
export interface SurveyPlaces {
  readonly organisation: string;
  readonly units: ReadonlyMap<Uuid, string>;
  readonly services: ReadonlyMap<Uuid, { readonly unitId: Uuid; readonly name: string }>;
}

/** Units and services as they are published now, by name. */
export async function readSurveyPlaces(db: Pool, orgId: Uuid): Promise<SurveyPlaces> {
  const { rows } = await db.query<{ id: Uuid; kind: string; version: number; body: unknown }>(
    `select id, kind, version, body from record
     where org_id = $1 and author = org_id and body is not null and (
       (channel = 'org' and kind = any($2::text[])) or (channel like 'counter/%' and kind = $3))
     order by body ->> 'name'`,
    [orgId, [organisation.name, unit.name], service.name],
  );
  const units = new Map<Uuid, string>();
  const services = new Map<Uuid, { unitId: Uuid; name: string }>();
  let name = '';
  for (const { id, kind, version, body } of rows) {
    if (kind === organisation.name) name = readBody(organisation, version, body)?.name ?? '';
    else if (kind === unit.name) units.set(id, readBody(unit, version, body)?.name ?? '');
    else {
      const given = readBody(service, version, body);
      if (given) services.set(id, given);
    }
  }
  return { organisation: name, units, services };
}
