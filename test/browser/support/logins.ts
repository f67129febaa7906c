import { sampleDistrict, samplePassword } from '../../../src/server/sample/sample-district.ts';

const { logins } = sampleDistrict({ nowMs: Date.now() });

/** The sample district's logins by role. */
export function nipOf(role: 'Pegawai' | 'Atasan' | 'Pimpinan' | 'Admin' | 'Pegawai (WITA)'): string {
  const login = logins.find((one) => one.role === role);
  if (!login) throw new Error(`the sample has no login ${role}`);
  return login.nip;
}

export { samplePassword };
