import { Screen } from '../shared/screen.tsx';

export function SettingsScreen() {
  return <Screen title="SettingsScreen">{null}</Screen>;
}
