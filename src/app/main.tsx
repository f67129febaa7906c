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
import { watchInstallation } from './engine/watch-installation.ts';
import { watchUpdates } from './engine/watch-updates.ts';
import { App } from './ui/app.tsx';
import './ui/kit/tokens.css';
import './ui/kit/kit.css';

// The content security policy forbids the code generation that zod would otherwise try.
z.config({ jitless: true });

async function start(): Promise<void> {
  const directory = new DeviceDirectory();
  try {
    const person = await reopenPerson(directory);
    if (person) openStage(person);
    else appStore.setState({ stage: { kind: (await serverIsEmpty()) ? 'setup' : 'signed-out' } });
  } catch (error) {
    appStore.setState({ stage: { kind: 'database-fault', reason: error instanceof Error ? error.name : 'unknown' } });
  }
}

/** Asked only while nobody is signed in; a server out of reach counts as set up. */
async function serverIsEmpty(): Promise<boolean> {
  const state = await callSetupState();
  return state.kind === 'ok' && state.value.needed;
}

const mount = document.getElementById('app');
assert(mount, 'index.html has the place to mount');
if (rememberedLanguage() !== 'id') void chooseLanguage(rememberedLanguage()).catch(() => undefined);
watchInstallation();
void watchUpdates();
if (__EXPOSE_ENGINE__) exposeEngine();
void start().then(() => {
  mount.replaceChildren();
  render(<App />, mount);
});
