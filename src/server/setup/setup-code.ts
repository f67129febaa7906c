import { randomInt, timingSafeEqual } from 'node:crypto';

const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const wrongTriesAllowed = 10;

/** The one-time code that proves that whoever sets the server up can see its console. */
export class SetupCode {
  readonly text = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');
  #wrongTries = 0;

  /** Whether `typed` is the code, in any case and spacing; after ten wrong ones nothing is. */
  matches(typed: string): boolean {
    const [a, b] = [Buffer.from(this.text), Buffer.from(typed.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase())];
    const right = this.#wrongTries < wrongTriesAllowed && a.length === b.length && timingSafeEqual(a, b);
    if (!right) this.#wrongTries++;
    return right;
  }
}
