import { Screen } from '../shared/screen.tsx';

export function HomeScreen() {
  return <Screen title="HomeScreen">{null}</Screen>;
}
