import { randomInt, timingSafeEqual } from 'node:crypto';

const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** The one-time code that proves that whoever sets the server up can see its console. */
export class SetupCode {
  readonly text = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');

  /** Whether `typed` is the code, in any case and spacing. Of its 10¹⁴ forms nobody guesses one at the pace of the route. */
  matches(typed: string): boolean {
    const [a, b] = [Buffer.from(this.text), Buffer.from(typed.replaceAll(/[^A-Za-z0-9]/g, '').toUpperCase())];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
