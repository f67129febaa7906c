import { useState } from 'preact/hooks';
import { lookForUpdate, type UpdateLook } from '../../engine/look-for-update.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { settings as en } from '../../words/en/settings.ts';
import { settings as id } from '../../words/id/settings.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Notice } from '../kit/notice.tsx';

const tones = { found: 'ok', latest: 'ok', unreachable: 'wait', unsupported: 'neutral' } as const;

export function VersionCard() {
  const words = useWordsOf({ id, en }).version;
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<UpdateLook | null>(null);
  async function look() {
    setBusy(true);
    setFound(null);
    setFound(await lookForUpdate());
    setBusy(false);
  }
  return (
    <Card title={words.title}>
      <p>{words.current(__APP_VERSION__)}</p>
      <div role="status">{found && <Notice tone={tones[found]}>{words[found]}</Notice>}</div>
      <div class="k-actions">
        <Button busy={busy && words.looking} onClick={() => void look()}>
          {words.look}
        </Button>
      </div>
    </Card>
  );
}
