import { nipDigits } from '../../../domain/nip/nip.ts';
import type { Zone } from '../../../domain/time/zone.ts';
import type { SetupRequest } from '../../../protocol/setup.ts';
import type { setup } from '../../words/id/setup.ts';
import { digitsOf } from '../shared/nip-typing.ts';

export type SetupKind = SetupRequest['kind'];

export interface SetupFields {
  readonly organisationName: string;
  readonly unitName: string;
  readonly zone: Zone;
  readonly adminName: string;
  readonly nip: string;
  readonly password: string;
  readonly code: string;
}

export type SetupField = keyof SetupFields;
export type SetupErrors = Partial<Record<SetupField, string>>;

export const emptySetup: SetupFields = {
  organisationName: '',
  unitName: '',
  zone: 'WIB',
  adminName: '',
  nip: '',
  password: '',
  code: '',
};

const shortestName = 3;
const shortestPassword = 10;

/** What can be told before the server is asked, in the order of the fields. */
export function setupErrors(kind: SetupKind, fields: SetupFields, words: typeof setup): SetupErrors {
  const { missing, nipLength } = words;
  const typed = digitsOf(fields.nip).length;
  const own: [SetupField, boolean, string][] = [
    ['organisationName', fields.organisationName.trim().length < shortestName, missing.organisationName],
    ['unitName', fields.unitName.trim().length < shortestName, missing.unitName],
    ['adminName', fields.adminName.trim() === '', missing.adminName],
    ['nip', nipDigits(fields.nip) === null, typed === 0 ? missing.nip : nipLength(typed)],
    ['password', fields.password.length < shortestPassword, missing.password],
  ];
  const all: [SetupField, boolean, string][] = [
    ...(kind === 'organisation' ? own : []),
    ['code', fields.code.trim() === '', missing.code],
  ];
  return Object.fromEntries(all.flatMap(([field, wrong, message]) => (wrong ? [[field, message]] : [])));
}

export function setupRequest(kind: SetupKind, fields: SetupFields): SetupRequest {
  const code = fields.code.trim();
  if (kind === 'sample') return { kind, code };
  return {
    ...fields,
    kind,
    code,
    organisationName: fields.organisationName.trim(),
    unitName: fields.unitName.trim(),
    adminName: fields.adminName.trim(),
  };
}

/** The field that a fault of the server speaks of, null where it speaks of none here. */
export function faultField({ code, field }: { code: string; field?: string | undefined }): SetupField | null {
  if (code === 'setup-code-wrong') return 'code';
  if (code === 'nip-invalid') return 'nip';
  return field !== undefined && Object.hasOwn(emptySetup, field) ? (field as SetupField) : null;
}
