import { nipDigits } from '../../../domain/nip/nip.ts';
import { shortestPassword } from '../../../protocol/session.ts';
import type { Words } from '../../words/words.ts';
import { digitsOf } from '../shared/nip-typing.ts';

export interface SignInFaults {
  readonly nip?: string;
  readonly password?: string;
  readonly code?: string;
}

/** What can be told before the server is asked. */
export function signInFaults(nip: string, password: string, words: Words['signIn']): SignInFaults {
  const count = digitsOf(nip).length;
  return {
    ...(nipDigits(nip) === null ? { nip: count === 0 ? words.nipMissing : words.nipLength(count) } : {}),
    ...(password === '' ? { password: words.passwordMissing } : {}),
  };
}

/** The same for the first time: the code, and a password of the person's own. */
export function firstSignInFaults(
  { nip, code, password }: { nip: string; code: string; password: string },
  words: Words['signIn'],
): SignInFaults {
  const { nip: wrongNip } = signInFaults(nip, password, words);
  return {
    ...(wrongNip === undefined ? {} : { nip: wrongNip }),
    ...(code.replaceAll(/[^A-Za-z0-9]/g, '') === '' ? { code: words.codeMissing } : {}),
    ...(password.length < shortestPassword ? { password: words.passwordShort(shortestPassword) } : {}),
  };
}
