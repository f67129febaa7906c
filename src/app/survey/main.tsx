import { render } from 'preact';
import { assert } from '../../std/assert.ts';
import { missingAbility } from '../engine/missing-ability.ts';
import { hasAnswered, readPending } from './phone/pending-answers.ts';
import { callOpening } from './phone/visit-calls.ts';
import { setTextSize } from './steps/text-size.ts';
import { Stuck } from './stuck.tsx';
import { firstLanguage, wordsIn } from './words/languages.ts';

const againMs = 10_000;

/** The counter's tablet at /survei, a citizen's own phone at /s/<code of the poster>. */
async function start(mount: HTMLElement): Promise<void> {
  const code = /^\/s\/([A-Za-z0-9]+)\/?$/.exec(location.pathname)?.[1];
  if (code !== undefined) {
    // Asked for side by side with what shows it: on a slow link each round costs most of a second.
    const opening = readPending(code) === null && !hasAnswered(code, Date.now()) ? callOpening(code) : null;
    const { Visit } = await import('./phone/visit.tsx');
    render(<Visit code={code} first={opening} />, mount);
    return;
  }
  const missing = missingAbility();
  if (missing !== null) return render(<Stuck text={wordsIn(firstLanguage).stuck[missing]} />, mount);
  const [{ Kiosk }, { watchKioskUpdates }] = await Promise.all([
    import('./kiosk/kiosk.tsx'),
    import('./kiosk/kiosk-updates.ts'),
  ]);
  render(<Kiosk onFree={watchKioskUpdates()} />, mount);
}

/** What cannot be fetched is fetched again by itself, and at once when somebody asks. */
function startUntilItWorks(mount: HTMLElement): void {
  start(mount).catch(() => {
    const timer = setTimeout(() => again(), againMs);
    const again = () => {
      clearTimeout(timer);
      startUntilItWorks(mount);
    };
    render(<Stuck text={wordsIn(firstLanguage).phone.offline} onAgain={again} />, mount);
  });
}

const mount = document.getElementById('survey');
assert(mount, 'survei.html has the place to mount');
setTextSize('normal');
startUntilItWorks(mount);
void import('../engine/keep-text-true.ts').then(({ keepTextTrue }) => keepTextTrue()).catch(() => undefined);
