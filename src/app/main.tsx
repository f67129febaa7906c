// First, since they order the layers of every style that follows.
import './ui/kit/tokens.css';
import './ui/kit/kit.css';
import { render } from 'preact';
import * as z from 'zod/mini';
import { assert } from '../std/assert.ts';
import { DeviceDirectory } from '../device/store/device-directory.ts';
import { callSetupState } from './engine/server-calls.ts';
import { reopenPerson } from './engine/open-person.ts';
import { exposeEngine } from './engine/expose-engine.ts';
import { openStage } from './engine/open-stage.ts';
import { appStore } from './state/app-state.ts';
import { chooseLanguage, rememberedLanguage } from './state/language.ts';
import { greetNewVersion } from './state/greet-new-version.ts';
import { showFault } from './state/show-fault.ts';
import { watchInstallation } from './engine/watch-installation.ts';
import { watchPerson } from './engine/watch-person.ts';
import { watchUpdates } from './engine/watch-updates.ts';
import { App } from './ui/app.tsx';

// The content security policy forbids the code generation that zod would otherwise try.
z.config({ jitless: true });

async function start(): Promise<void> {
  const directory = new DeviceDirectory();
  try {
    const person = await reopenPerson(directory);
    if (person) openStage(person);
    else await openDoor();
  } catch (error) {
    showFault(error);
  }
}

/** Nobody is signed in: an empty server offers its setup. A slow network does not hold up the way in. */
async function openDoor(): Promise<void> {
  const asked = callSetupState().then((state) => {
    const kind = state.kind === 'ok' && state.value.needed ? 'setup' : 'signed-out';
    if (appStore.getState().stage.kind !== 'open') appStore.setState({ stage: { kind } });
  });
  const patience = new Promise((resolve) => setTimeout(resolve, setupPatienceMs));
  await Promise.race([asked, patience]);
  if (appStore.getState().stage.kind === 'starting') appStore.setState({ stage: { kind: 'signed-out' } });
}

const setupPatienceMs = 1_500;

const mount = document.getElementById('app');
assert(mount, 'index.html has the place to mount');
const worded = rememberedLanguage() === 'id' ? null : chooseLanguage(rememberedLanguage()).catch(() => undefined);
watchInstallation();
watchPerson();
void watchUpdates();
if (__EXPOSE_ENGINE__) exposeEngine();
void start().then(() => {
  mount.replaceChildren();
  render(<App />, mount);
  void Promise.resolve(worded).then(greetNewVersion);
});
