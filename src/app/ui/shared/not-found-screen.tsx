import { Compass } from 'lucide';
import { useWords } from '../../state/use-app.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Screen } from './screen.tsx';

export function NotFoundScreen() {
  const words = useWords().common;
  return (
    <Screen title={words.appName}>
      <EmptyState icon={Compass} action={<LinkButton href="/">{words.toHome}</LinkButton>}>
        {words.notFound}
      </EmptyState>
    </Screen>
  );
}
