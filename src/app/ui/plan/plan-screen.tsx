import { Screen } from '../shared/screen.tsx';

export function PlanScreen() {
  return <Screen title="PlanScreen">{null}</Screen>;
}
