import { useLayoutEffect } from 'preact/hooks';
import { useWordsOf } from '../../state/use-app.ts';
import { form as en } from '../../words/en/form.ts';
import { form as id } from '../../words/id/form.ts';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { focusField } from '../kit/focus-field.ts';
import { Notice } from '../kit/notice.tsx';
import { DraftNotice } from './draft-notice.tsx';
import { SaveFault } from './save-fault.tsx';
import type { FormState } from './use-form.ts';

/** What stands against a form, and how its draft fares. One fault takes focus to its field, several to their list. */
export function FormNotices({ of: form, typed }: { of: FormState; typed: () => string }) {
  const words = useWordsOf({ id, en });
  const { problems, attempt } = form;
  const only = problems.length === 1 ? problems[0] : undefined;
  return (
    <>
      {form.restored && <DraftNotice onDiscard={form.discard} />}
      {attempt === 0 && only ? (
        <Notice tone="bad">{only.message}</Notice>
      ) : (
        <ErrorSummary title={form.words.summary ?? words.summary} attempt={attempt} errors={problems} />
      )}
      {attempt > 0 && only && <Focus key={attempt} field={only.id} />}
      {form.fault !== null && <SaveFault reason={form.fault} typed={typed} />}
      {form.draftFault && (
        <Notice tone="wait" live="status">
          {words.draftFault}
        </Notice>
      )}
    </>
  );
}

/** Takes focus to a field when it appears; it stands after the list, which takes focus first. */
function Focus({ field }: { field: string }) {
  useLayoutEffect(() => focusField(field), []);
  return null;
}
