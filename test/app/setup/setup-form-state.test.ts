import { describe, expect, test } from 'vitest';
import { emptySetup, faultField, setupErrors, setupRequest } from '../../../src/app/ui/setup/setup-form-state.ts';
import { setup as words } from '../../../src/app/words/id/setup.ts';
import { setupRequestSchema } from '../../../src/protocol/setup.ts';

const filled = {
  organisationName: ' Kabupaten Uji ',
  unitName: 'BKD Uji',
  zone: 'WITA',
  adminName: 'Siti',
  nip: '19850510 201001 1 006',
  password: 'rahasia-sekali',
  code: ' ABC123 ',
} as const;

describe('before the server is asked', () => {
  test('an organisation needs every field', () => {
    const fields = ['organisationName', 'unitName', 'adminName', 'nip', 'password', 'code'];
    expect(Object.keys(setupErrors('organisation', emptySetup, words))).toEqual(fields);
  });

  test('the sample needs the code alone', () => {
    expect(setupErrors('sample', emptySetup, words)).toEqual({ code: words.missing.code });
  });

  test('what is filled in well has no errors and is a request that the server reads', () => {
    expect(setupErrors('organisation', filled, words)).toEqual({});
    for (const kind of ['organisation', 'sample'] as const) {
      expect(setupRequestSchema.safeParse(setupRequest(kind, filled)).success).toBe(true);
    }
    expect(setupRequest('organisation', filled)).toMatchObject({ organisationName: 'Kabupaten Uji', code: 'ABC123' });
  });
});

test.each([
  [{ code: 'setup-code-wrong' }, 'code'],
  [{ code: 'nip-invalid', field: 'nip' }, 'nip'],
  [{ code: 'malformed-request', field: 'adminName' }, 'adminName'],
  [{ code: 'malformed-request', field: 'elsewhere' }, null],
  [{ code: 'unreachable' }, null],
])('the fault %j belongs to the field %j', (fault, field) => expect(faultField(fault)).toBe(field));
