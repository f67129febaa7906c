import type { ComponentChildren } from 'preact';
import { ActionBar } from '../kit/action-bar.tsx';
import { ErrorSummary, type ErrorSummaryProps } from '../kit/error-summary.tsx';
import { KeptDraftNotice } from './draft-notice.tsx';
import { SaveProblems } from './save-problems.tsx';
import type { KeptForm } from './use-kept-form.ts';
import type { RecordSave } from './use-record-save.ts';

export interface KeptFormPageProps<Form> {
  kept: KeptForm<Form>;
  saving: RecordSave;
  words: { readonly summary: string };
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
export function KeptFormPage<Form>({ kept, saving, words, errors, attempt, typed, ...props }: KeptFormPageProps<Form>) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void props.onSubmit();
      }}
    >
      <div class="k-stack">
        <KeptDraftNotice kept={kept} />
        <ErrorSummary title={words.summary} attempt={attempt} errors={errors} />
        <SaveProblems saving={saving} typed={typed} />
        {props.children}
      </div>
      <ActionBar>{props.actions}</ActionBar>
    </form>
  );
}
