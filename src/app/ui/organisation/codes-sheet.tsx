import { Download, Printer } from 'lucide';
import { useState } from 'preact/hooks';
import { groupNip } from '../../../domain/nip/nip.ts';
import type { IssuedCodes } from '../../../protocol/organisation.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { callIssueCodes } from '../../engine/organisation-calls.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { FaultNotice } from '../shared/fault-notice.tsx';
import { saveCodes } from './save-codes.ts';
import { useCommand } from '../shared/use-command.ts';

export interface CodesSheetProps {
  open: boolean;
  receivers: { person?: Uuid; unit?: Uuid };
  onClose: () => void;
}

/** Makes one-time codes and shows them this once, to print or keep as a file. */
export function CodesSheet({ open, receivers, onClose }: CodesSheetProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const { busy, fault, run } = useCommand();
  const [issued, setIssued] = useState<IssuedCodes | null>(null);
  async function make() {
    await run(
      () => callIssueCodes(receivers),
      (value) => {
        setIssued(value);
        return words.codesMade(value.codes.length);
      },
    );
  }
  function close() {
    setIssued(null);
    onClose();
  }
  return (
    <Sheet
      open={open}
      title={words.codesTitle}
      closeLabel={common.close}
      onClose={close}
      footer={
        issued === null ? (
          <Button tone="primary" busy={busy && words.making} onClick={() => void make()}>
            {words.makeCodes}
          </Button>
        ) : (
          <>
            <Button tone="primary" icon={Download} onClick={() => saveCodes(issued, words.codeColumns)}>
              {words.saveCodes}
            </Button>
            <Button icon={Printer} onClick={() => window.print()}>
              {words.print}
            </Button>
          </>
        )
      }
    >
      <FaultNotice fault={fault} />
      {issued === null ? (
        <p>{receivers.person ? words.codeNoteOne : words.codeNoteAll}</p>
      ) : (
        <>
          <Notice tone="wait">{words.codesOnce(issued.expiresInDays)}</Notice>
          <ul class="org-codes" role="list">
            {issued.codes.map(({ personId, name, nip, unitName, code }) => (
              <li key={personId}>
                <strong>{name}</strong>
                <span class="k-soft">
                  {groupNip(nip)} · {unitName}
                </span>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}
