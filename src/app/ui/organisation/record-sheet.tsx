import { Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import type { RecordEdit } from '../../../protocol/organisation.ts';
import { callEditRecord } from '../../engine/organisation-calls.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { organisation as en } from '../../words/en/organisation.ts';
import { organisation as id } from '../../words/id/organisation.ts';
import { FormSheet } from '../form/form-sheet.tsx';
import type { FormSetup } from '../form/use-form.ts';
import { useSentForm, type SentForm } from '../form/use-sent-form.ts';
import { Button } from '../kit/button.tsx';
import { FaultNotice } from '../shared/fault-notice.tsx';
import type { Kept } from './structure.ts';
import { useCommand } from '../shared/use-command.ts';

export interface RecordSheetProps<Typed extends object> extends Pick<
  FormSetup<Typed>,
  'initial' | 'missing' | 'limits'
> {
  kind: RecordEdit['kind'];
  /** The record as it stands, null for a new one. */
  kept: Kept<unknown> | null;
  title: string;
  /** What to save of what was typed. */
  bodyOf: (typed: Typed) => unknown;
  /** Whether it may be taken back. */
  fixed?: boolean;
  onClose: () => void;
  children: (form: SentForm<Typed>) => ComponentChildren;
}

/** The form of one record of the organisation, with saving and taking back. */
export function RecordSheet<Typed extends object>(props: RecordSheetProps<Typed>) {
  const { kind, kept, title, bodyOf, fixed = false, onClose, children, ...setup } = props;
  const words = useWordsOf({ id, en });
  const { busy, fault, run } = useCommand();
  const base = { kind, id: kept?.id ?? null, baseRev: kept?.rev ?? 0 };
  const form = useSentForm<Typed, unknown>({
    ...setup,
    key: `organisation/${kind}/${kept?.id ?? 'new'}`,
    words: {},
    place: (field) => field.replace(/^body\./, ''),
    send: (typed) => callEditRecord({ ...base, body: bodyOf(typed) }),
    said: words.saved,
    onSent: onClose,
  });
  if (form === undefined) return null;
  async function remove() {
    if (await run(() => callEditRecord({ ...base, body: null }), words.removed)) onClose();
  }
  const takeBack = kept !== null && !fixed && (
    <Button tone="quiet" icon={Trash2} busy={busy && words.saving} onClick={() => void remove()}>
      {words.remove}
    </Button>
  );
  return (
    <FormSheet of={form} title={title} save={words.save} actions={takeBack} onClose={onClose}>
      <FaultNotice fault={fault} />
      {children(form)}
    </FormSheet>
  );
}
