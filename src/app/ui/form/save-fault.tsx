import { Archive, Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { useWordsOf } from '../../state/use-app.ts';
import { saveFault as en } from '../../words/en/save-fault.ts';
import { saveFault as id } from '../../words/id/save-fault.ts';
import { Button } from '../kit/button.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { Notice } from '../kit/notice.tsx';

export interface SaveFaultProps {
  /** The name of the error. */
  reason: string;
  /** What was typed, to take along; left out where nothing was. */
  typed?: (() => string) | undefined;
}

/** The device could not save: what is safe, and the ways out that lose nothing. */
export function SaveFault({ reason, typed }: SaveFaultProps) {
  const words = useWordsOf({ id, en });
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(typed?.() ?? '').then(
      () => setCopied(true),
      () => undefined,
    );
  return (
    <Notice
      tone="bad"
      live="alert"
      title={reason === 'QuotaExceededError' ? words.full : words.other}
      action={
        <>
          {typed && (
            <Button icon={Copy} onClick={copy}>
              {copied ? words.copied : words.copy}
            </Button>
          )}
          <LinkButton icon={Archive} href="/cadangan" target="_blank">
            {words.backup}
          </LinkButton>
        </>
      }
    >
      {reason === 'QuotaExceededError' ? words.fullNote : words.otherNote}
    </Notice>
  );
}
