import { render } from 'preact';
import { assert } from '../../std/assert.ts';
import { setTextSize } from './steps/text-size.ts';

/** The counter's tablet at /survei, a citizen's own phone at /s/<code of the poster>. */
async function start(mount: HTMLElement): Promise<void> {
  const code = /^\/s\/([A-Za-z0-9]+)\/?$/.exec(location.pathname)?.[1];
  if (code !== undefined) {
    const { Visit } = await import('./phone/visit.tsx');
    render(<Visit code={code} />, mount);
    return;
  }
  const [{ Kiosk }, { watchKioskUpdates }] = await Promise.all([
    import('./kiosk/kiosk.tsx'),
    import('./kiosk/kiosk-updates.ts'),
  ]);
  render(<Kiosk onFree={watchKioskUpdates()} />, mount);
}

const mount = document.getElementById('survey');
assert(mount, 'survei.html has the place to mount');
setTextSize('normal');
void start(mount);
