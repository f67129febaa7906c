import type { DeviceDirectory } from '../../device/store/device-directory.ts';
import { appStore } from '../state/app-state.ts';
import { tellLeaving } from '../engine/leaving.ts';
import { openStage } from './open-stage.ts';
import { recoverPerson } from '../engine/recover-person.ts';
import { callSetupState } from '../engine/server-calls.ts';

const setupPatienceMs = 1_500;

/**
 * IndexedDB knows nobody: it opens for who never signed out all the same; else an empty server offers its setup. A slow
 * network does not hold up the way in.
 */
export async function openDoor(directory: DeviceDirectory): Promise<void> {
  const recovered = await recoverPerson(directory);
  if (recovered !== null) return void openStage(recovered);
  void tellLeaving();
  const asked = callSetupState().then((state) => {
    const kind = state.kind === 'ok' && state.value.needed ? 'setup' : 'signed-out';
    if (appStore.getState().stage.kind !== 'open') appStore.setState({ stage: { kind } });
  });
  const patience = new Promise((resolve) => setTimeout(resolve, setupPatienceMs));
  await Promise.race([asked, patience]);
  if (appStore.getState().stage.kind === 'starting') appStore.setState({ stage: { kind: 'signed-out' } });
}
