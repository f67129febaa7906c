import { nipDigits } from '../../../domain/nip/nip.ts';
import type { Words } from '../../words/words.ts';
import { digitsOf } from '../shared/nip-typing.ts';

export interface SignInFaults {
  readonly nip?: string;
  readonly password?: string;
}

/** What can be told before the server is asked. */
export function signInFaults(nip: string, password: string, words: Words['signIn']): SignInFaults {
  const count = digitsOf(nip).length;
  return {
    ...(nipDigits(nip) === null ? { nip: count === 0 ? words.nipMissing : words.nipLength(count) } : {}),
    ...(password === '' ? { password: words.passwordMissing } : {}),
  };
}
