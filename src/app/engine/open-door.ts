import { appStore } from '../state/app-state.ts';
import { callSetupState } from './server-calls.ts';

const setupPatienceMs = 1_500;

/** Nobody is signed in: an empty server offers its setup. A slow network does not hold up the way in. */
export async function openDoor(): Promise<void> {
  const asked = callSetupState().then((state) => {
    const kind = state.kind === 'ok' && state.value.needed ? 'setup' : 'signed-out';
    if (appStore.getState().stage.kind !== 'open') appStore.setState({ stage: { kind } });
  });
  const patience = new Promise((resolve) => setTimeout(resolve, setupPatienceMs));
  await Promise.race([asked, patience]);
  if (appStore.getState().stage.kind === 'starting') appStore.setState({ stage: { kind: 'signed-out' } });
}
