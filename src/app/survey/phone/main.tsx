import { render } from 'preact';
import { assert } from '../../../std/assert.ts';
import { startUntilItWorks } from '../start-until-it-works.tsx';
import { setTextSize } from '../steps/text-size.ts';
import { readTold } from './told-opening.ts';

// A citizen's own phone, at /s/<code of the poster>.
const code = /^\/s\/([A-Za-z0-9]+)\/?$/.exec(location.pathname)?.[1] ?? '';
const mount = document.getElementById('survey');
assert(mount, 'visit.html has the place to mount');
setTextSize('normal');
startUntilItWorks(mount, async () => {
  // Asked for by the page already, with all that it needs (vite.config.ts).
  const { Visit } = await import('./visit.tsx');
  mount.textContent = '';
  render(<Visit code={code} told={readTold(document)} />, mount);
});
void import('../../engine/keep-text-true.ts').then(({ keepTextTrue }) => keepTextTrue()).catch(() => undefined);
