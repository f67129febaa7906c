// First, since they order the layers of every style that follows.
import './ui/kit/tokens.css';
import './ui/kit/kit.css';
import { render } from 'preact';
import { assert } from '../std/assert.ts';
import { DeviceDirectory } from '../device/store/device-directory.ts';
import { reopenPerson } from './engine/reopen-person.ts';
import { missingAbility } from './engine/missing-ability.ts';
import { openStage } from './shell/open-stage.ts';
import { chooseLanguage, rememberedLanguage } from './state/language.ts';
import { showFault } from './state/show-fault.ts';
import { watchInstallation } from './shell/watch-installation.ts';
import { watchPerson } from './shell/watch-person.ts';
import { watchUpdates } from './shell/watch-updates.ts';
import { App, fetchWayIn } from './ui/app.tsx';

const wordsPatienceMs = 1_000;

async function start(): Promise<void> {
  const missing = missingAbility();
  if (missing !== null) return showFault(Object.assign(new Error(missing), { name: missing }));
  const directory = new DeviceDirectory();
  try {
    const person = await reopenPerson(directory);
    if (person) return void openStage(person);
    fetchWayIn();
    await (await import('./shell/open-door.ts')).openDoor(directory);
  } catch (error) {
    showFault(error);
  }
}

const mount = document.getElementById('app');
assert(mount, 'index.html has the place to mount');
const worded = rememberedLanguage() === 'id' ? null : chooseLanguage(rememberedLanguage()).catch(() => undefined);
watchInstallation();
watchPerson();
// On a first visit the way in comes before the copy for offline use, which would take the link from it.
const isFirstVisit = navigator.serviceWorker?.controller === null;
if (!isFirstVisit) void watchUpdates();
if (__EXPOSE_ENGINE__) void import('./shell/expose-engine.ts').then(({ exposeEngine }) => exposeEngine());
// Words of another language come before the first screen, unless they are far away.
const patience = new Promise((resolve) => setTimeout(resolve, wordsPatienceMs));
void Promise.all([start(), Promise.race([worded, patience])]).then(() => {
  mount.replaceChildren();
  render(<App />, mount);
  if (isFirstVisit) void watchUpdates();
  if (missingAbility() !== null) return;
  void import('./engine/keep-text-true.ts').then(({ keepTextTrue }) => keepTextTrue()).catch(() => undefined);
  void Promise.all([import('./state/greet-new-version.ts'), worded])
    .then(([{ greetNewVersion }]) => greetNewVersion())
    .catch(() => undefined);
});
