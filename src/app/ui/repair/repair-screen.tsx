import { Screen } from '../shared/screen.tsx';

export function RepairScreen() {
  return <Screen title="RepairScreen">{null}</Screen>;
}
