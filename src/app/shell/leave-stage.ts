import { DeviceDirectory } from '../../device/store/device-directory.ts';
import { appStore } from '../state/app-state.ts';
import { signOutPerson } from './open-person.ts';
import { closeStage } from './open-stage.ts';

/** Signs the person out on this device and shows the way in. What has not been sent stays in their database. */
export async function leaveStage(): Promise<void> {
  await signOutPerson(new DeviceDirectory());
  closeStage();
  appStore.setState({ stage: { kind: 'signed-out' }, phase: null, sending: new Set(), announcement: null });
}
