import { Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { RecordEdit } from '../../../protocol/organisation.ts';
import { callEditRecord } from '../../engine/organisation-calls.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { FaultNotice } from './fault-notice.tsx';
import type { Kept } from './structure.ts';
import { useCommand } from './use-command.ts';

export interface RecordSheetProps {
  kind: RecordEdit['kind'];
  /** The record as it stands, null for a new one. */
  kept: Kept<unknown> | null;
  title: string;
  /** What to save; null while what was typed cannot be saved, as `incomplete` then says. */
  body: unknown;
  incomplete?: string | undefined;
  /** Whether it may be taken back. */
  fixed?: boolean;
  onClose: () => void;
  children: ComponentChildren;
}

/** The form of one record of the organisation, with saving and taking back. */
export function RecordSheet({
  kind,
  kept,
  title,
  body,
  incomplete,
  fixed = false,
  onClose,
  children,
}: RecordSheetProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const { busy, fault, run } = useCommand();
  const base = { kind, id: kept?.id ?? null, baseRev: kept?.rev ?? 0 };
  const [isLacking, setIsLacking] = useState(false);
  async function save() {
    setIsLacking(body === null);
    if (body !== null) await write(body, words.saved);
  }
  async function write(next: unknown, done: string) {
    if (await run(() => callEditRecord({ ...base, body: next }), done)) onClose();
  }
  return (
    <Sheet
      open
      title={title}
      closeLabel={common.close}
      onClose={onClose}
      footer={
        <>
          <Button tone="primary" busy={busy && words.saving} onClick={() => void save()}>
            {words.save}
          </Button>
          {kept !== null && !fixed && (
            <Button tone="quiet" icon={Trash2} onClick={() => void write(null, words.removed)}>
              {words.remove}
            </Button>
          )}
        </>
      }
    >
      <FaultNotice fault={fault} />
      {isLacking && body === null && (
        <Notice tone="bad" live="alert">
          {incomplete}
        </Notice>
      )}
      {children}
    </Sheet>
  );
}
