import { expect, test } from 'vitest';
import { employeeKind } from '../../../src/domain/employee/employee-kind.ts';
import { parseBody } from '../../../src/domain/registry/parse-body.ts';
import { ids } from '../activity/example.ts';

const anEmployee = {
  name: 'Afrizal Koto',
  nip: '198705062012121007',
  employment: 'pns',
  position: 'Operator Sistem Administrasi Kependudukan',
  unitId: ids.unit,
  supervisorId: null,
};

test.each<[string, Record<string, unknown>, string | undefined]>([
  ['as it should be', {}, 'ok'],
  ['an empty position', { position: '' }, 'ok'],
  ['an empty name', { name: '  ' }, 'name'],
  ['a NIP with spaces, which are never stored', { nip: '19870506 201212 1 007' }, 'nip'],
  ['a NIP as a number, which loses digits', { nip: 198_705_062_012_121_000 }, 'nip'],
  ['an employment of no known kind', { employment: 'honorer' }, 'employment'],
  ['a unit that is no id', { unitId: 'Dinas' }, 'unitId'],
  ['a supervisor that is no id', { supervisorId: '' }, 'supervisorId'],
])('an employee: %s', (_, different, expected) => {
  const parsed = parseBody(employeeKind, 1, { ...anEmployee, ...different });
  expect(parsed.kind === 'ok' ? 'ok' : parsed.refusal.field).toBe(expected);
});
