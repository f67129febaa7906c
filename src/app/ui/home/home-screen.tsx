import { useEngine, useWords } from '../../state/use-app.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { Skeleton } from '../kit/skeleton.tsx';
import { Screen } from '../shared/screen.tsx';
import { Today } from './today.tsx';

/** Beranda: today at a glance. */
export function HomeScreen() {
  const words = useWords();
  const workplace = useWorkplace(useEngine());
  return (
    <Screen title={words.common.navHome} width="wide">
      {workplace ? <Today workplace={workplace} /> : <Skeleton label={words.home.loading} />}
    </Screen>
  );
}
