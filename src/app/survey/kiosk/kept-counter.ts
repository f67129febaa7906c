import type { CounterSession } from '../../../protocol/counter-session.ts';
import type { SurveyConfig } from '../steps/survey-config.ts';

/**
 * What the tablet must know before its database is open, and still when the browser has lost the database: whose counter
 * it is, and how it asks. Nothing of a citizen.
 */
interface Kept {
  counter: CounterSession;
  config: SurveyConfig;
  /** The server no longer knows this tablet: it asks nobody until it is enrolled again. */
  ended: boolean;
  /** The officer has left kiosk mode. */
  paused: boolean;
}

const keyOf = (name: keyof Kept) => `jejak-loket-${name}`;

export function readKept<Name extends keyof Kept>(name: Name): Kept[Name] | null {
  const text = localStorage.getItem(keyOf(name));
  return text === null ? null : (JSON.parse(text) as Kept[Name]);
}

export function keep<Name extends keyof Kept>(name: Name, value: Kept[Name]): void {
  localStorage.setItem(keyOf(name), JSON.stringify(value));
}
