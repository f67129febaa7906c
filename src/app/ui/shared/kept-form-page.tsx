import { History } from 'lucide';
import type { ComponentChildren } from 'preact';
import { ActionBar } from '../kit/action-bar.tsx';
import { Button } from '../kit/button.tsx';
import { ErrorSummary, type ErrorSummaryProps } from '../kit/error-summary.tsx';
import { Notice } from '../kit/notice.tsx';
import { SaveProblems } from './save-problems.tsx';
import type { KeptForm } from './use-kept-form.ts';
import type { RecordSave } from './use-record-save.ts';

export interface KeptFormPageProps {
  kept: Pick<KeptForm<object>, 'restored' | 'clear'>;
  saving: RecordSave;
  words: { readonly restored: string; readonly discard: string; readonly summary: string };
  errors: ErrorSummaryProps['errors'];
  /** Counts the failed attempts to save. */
  attempt: number;
  /** What to copy by hand where the device cannot save. */
  typed: string;
  onSubmit: () => Promise<unknown>;
  actions: ComponentChildren;
  children: ComponentChildren;
}

/** A form that fills a screen and is kept as it is typed: its draft, what is missing, why it was not saved. */
export function KeptFormPage({ kept, saving, words, errors, attempt, typed, ...props }: KeptFormPageProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void props.onSubmit();
      }}
    >
      <div class="k-stack">
        {kept.restored && (
          <Notice
            icon={History}
            live="status"
            action={
              <Button tone="quiet" onClick={() => void kept.clear()}>
                {words.discard}
              </Button>
            }
          >
            {words.restored}
          </Notice>
        )}
        <ErrorSummary title={words.summary} attempt={attempt} errors={errors} />
        <SaveProblems saving={saving} typed={typed} />
        {props.children}
      </div>
      <ActionBar>{props.actions}</ActionBar>
    </form>
  );
}
