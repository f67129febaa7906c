import { Undo } from 'lucide';
import type { Uuid } from '../../../std/uuid.ts';
import { useEngine } from '../../state/use-app.ts';
import { Button } from '../kit/button.tsx';
import { takeBack } from './give-verdicts.ts';
import { useInboxWords } from './inbox-words.ts';

/** REV-9: for who gave a verdict, wherever it is seen: takes it back. */
export function TakeBackVerdict({ id, of }: { id: Uuid; of: string }) {
  const engine = useEngine();
  const words = useInboxWords();
  return (
    <Button
      tone="quiet"
      icon={Undo}
      aria-label={words.inbox.takeBackLabel(of)}
      onClick={() => void takeBack(engine, [id], words)}
    >
      {words.inbox.takeBack}
    </Button>
  );
}
