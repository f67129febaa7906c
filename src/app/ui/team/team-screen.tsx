import { Screen } from '../shared/screen.tsx';

export function TeamScreen() {
  return <Screen title="TeamScreen">{null}</Screen>;
}
