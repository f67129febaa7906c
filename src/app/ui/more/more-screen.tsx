import { Screen } from '../shared/screen.tsx';

export function MoreScreen() {
  return <Screen title="MoreScreen">{null}</Screen>;
}
