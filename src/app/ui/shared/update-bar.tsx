import { Sparkles } from 'lucide';
import { useApp, useWords } from '../../state/use-app.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';

/** A new version waits behind this bar until the person lets it take over. */
export function UpdateBar() {
  const words = useWords().update;
  const takeUpdate = useApp((state) => state.takeUpdate);
  if (takeUpdate === null) return null;
  return (
    <Notice
      icon={Sparkles}
      live="status"
      action={
        <Button tone="primary" onClick={takeUpdate}>
          {words.take}
        </Button>
      }
    >
      {words.waits}
    </Notice>
  );
}
