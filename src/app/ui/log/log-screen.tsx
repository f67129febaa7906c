import { Screen } from '../shared/screen.tsx';

export function LogScreen() {
  return <Screen title="LogScreen">{null}</Screen>;
}
