import { Screen } from '../shared/screen.tsx';

export function EntryScreen() {
  return <Screen title="EntryScreen">{null}</Screen>;
}
