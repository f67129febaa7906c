import { Sparkles } from 'lucide';
import { useState } from 'preact/hooks';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { update as en } from '../../words/en/update.ts';
import { update as id } from '../../words/id/update.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';

/**
 * A new version waits behind this bar until the person lets it take over. It is read out when it comes and takes no
 * focus from what is being typed.
 */
export function UpdateBar() {
  const words = useWordsOf({ id, en });
  const takeUpdate = useApp((state) => state.takeUpdate);
  const asks = useApp((state) => state.updateAsks);
  const [taking, setTaking] = useState(false);
  if (takeUpdate === null) return null;
  function take() {
    setTaking(true);
    takeUpdate?.();
  }
  return (
    <Notice
      key={String(asks)}
      icon={Sparkles}
      live="status"
      action={
        <Button tone="primary" busy={taking && !asks && words.taking} onClick={take}>
          {asks ? words.takeAnyway : words.take}
        </Button>
      }
    >
      {asks ? words.unsaved : words.waits}
    </Notice>
  );
}
