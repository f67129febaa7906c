import type { Enrolment } from '../../../protocol/counters.ts';
import { useApp, useEngine, useWordsOf } from '../../state/use-app.ts';
import { useWorkplace } from '../../state/workplace.ts';
import { momentText } from '../../state/format.ts';
import { counters as en } from '../../words/en/counters.ts';
import { counters as id } from '../../words/id/counters.ts';
import { Button } from '../kit/button.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { QrPicture } from '../shared/qr-picture.tsx';

export interface EnrolmentSheetProps {
  shown: { readonly label: string; readonly enrolment: Enrolment } | null;
  onClose: () => void;
}

/** The code for one tablet, as a picture and as letters. */
export function EnrolmentSheet({ shown, onClose }: EnrolmentSheetProps) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const workplace = useWorkplace(useEngine());
  const { code = '', expiresAt } = shown?.enrolment ?? {};
  const address = `${location.origin}/survei`;
  return (
    <Sheet
      open={shown !== null}
      title={words.enrolTitle(shown?.label ?? '')}
      closeLabel={words.close}
      onClose={onClose}
      footer={
        <Button tone="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <div class="counter-code k-stack">
        <p>{words.enrolSteps}</p>
        <p class="counter-address">{address}</p>
        <QrPicture text={`${address}#kode=${code}`} label={words.qr} />
        <p>
          {words.enrolCode}{' '}
          <strong class="counter-letters">
            {code.slice(0, 4)} {code.slice(4)}
          </strong>
        </p>
        {expiresAt && workplace && (
          <p class="k-hint">{words.enrolUntil(momentText(expiresAt, workplace.zone, language))}</p>
        )}
      </div>
    </Sheet>
  );
}
