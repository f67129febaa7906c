import { Sparkles } from 'lucide';
import { useState } from 'preact/hooks';
import { useApp, useWords } from '../../state/use-app.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';

/**
 * A new version waits behind this bar until the person lets it take over. It is read out when it comes and takes no
 * focus from what is being typed.
 */
export function UpdateBar() {
  const words = useWords().update;
  const takeUpdate = useApp((state) => state.takeUpdate);
  const [taking, setTaking] = useState(false);
  if (takeUpdate === null) return null;
  function take() {
    setTaking(true);
    takeUpdate?.();
  }
  return (
    <Notice
      icon={Sparkles}
      live="status"
      action={
        <Button tone="primary" busy={taking && words.taking} onClick={take}>
          {words.take}
        </Button>
      }
    >
      {words.waits}
    </Notice>
  );
}
