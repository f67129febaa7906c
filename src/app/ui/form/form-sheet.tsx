import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import { form as en } from '../../words/en/form.ts';
import { form as id } from '../../words/id/form.ts';
import { Button } from '../kit/button.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { FormNotices } from './form-notices.tsx';
import { typedIn } from './typed-in.ts';
import type { FormState } from './use-form.ts';

export interface FormSheetProps {
  of: FormState & { save(): Promise<boolean> };
  title: string;
  /** The words of the button that saves. */
  save: string;
  onClose: () => void;
  /** Further buttons. */
  actions?: ComponentChildren;
  children: ComponentChildren;
}

/** A form in a sheet over the screen: closing it keeps the draft. */
export function FormSheet({ of: form, title, save, onClose, actions, children }: FormSheetProps) {
  const words = useWordsOf({ id, en });
  const { common } = useWords();
  const root = useRef<HTMLFormElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      closeLabel={common.close}
      footer={
        <>
          <Button tone="primary" busy={form.saving && words.saving} onClick={submit}>
            {save}
          </Button>
          {actions}
        </>
      }
    >
      <form ref={root} class="k-stack" noValidate onSubmit={submit}>
        <FormNotices of={form} typed={() => (root.current === null ? '' : typedIn(root.current))} />
        {children}
      </form>
    </Sheet>
  );
}
