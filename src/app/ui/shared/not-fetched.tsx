import { CloudOff, RefreshCw } from 'lucide';
import type { CallFault } from '../../engine/server-calls.ts';
import { useWords } from '../../state/use-app.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';

/** In the place of what only the server has: why it is not here, and the way to ask again. */
export function NotFetched({ fault, onAgain }: { fault: CallFault; onAgain: () => void }) {
  const words = useWords();
  const again = (
    <Button tone="primary" icon={RefreshCw} onClick={onAgain}>
      {words.common.tryAgain}
    </Button>
  );
  return (
    <div role="alert">
      <EmptyState
        icon={CloudOff}
        title={fault.code === 'unreachable' ? words.common.needsNetwork : words.common.notFetched}
        action={again}
      >
        {faultText(fault, words)}
      </EmptyState>
    </div>
  );
}
