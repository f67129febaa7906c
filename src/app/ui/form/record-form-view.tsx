import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { useWordsOf } from '../../state/use-app.ts';
import { form as en } from '../../words/en/form.ts';
import { form as id } from '../../words/id/form.ts';
import { ActionBar } from '../kit/action-bar.tsx';
import { Button, type ButtonTone } from '../kit/button.tsx';
import { FormNotices } from './form-notices.tsx';
import { typedIn } from './typed-in.ts';
import type { FormState } from './use-form.ts';

export interface FormViewProps {
  of: FormState & { save(): Promise<boolean> };
  /** The words of the button that saves. */
  save: string;
  /** `bar`: the buttons stay at the foot of the screen; `inline`: below the fields. */
  foot?: 'bar' | 'inline' | undefined;
  look?: string | undefined;
  /** How the button looks; another form of the screen may have the first one. */
  tone?: ButtonTone | undefined;
  /** Further buttons. */
  actions?: ComponentChildren;
  /** What is to be said first: a reason that came back. */
  head?: ComponentChildren;
  children: ComponentChildren;
}

/** The frame of every form: its draft, what stands against it, its fields, its buttons; Ctrl+Enter saves. */
export function RecordFormView({
  of: form,
  save,
  foot = 'inline',
  tone = 'primary',
  look,
  actions,
  head,
  children,
}: FormViewProps) {
  const words = useWordsOf({ id, en });
  const root = useRef<HTMLFormElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    void form.save();
  };
  const buttons = (
    <>
      <Button tone={tone} type="submit" wide={foot === 'bar'} busy={form.saving && words.saving}>
        {save}
      </Button>
      {actions}
    </>
  );
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut beside the button
    <form ref={root} class={look} noValidate onSubmit={submit} onKeyDown={(event) => press(event, submit)}>
      <div class="k-stack">
        {head}
        <FormNotices of={form} typed={() => (root.current === null ? '' : typedIn(root.current))} />
        {children}
        {foot === 'inline' && <div class="k-actions">{buttons}</div>}
      </div>
      {foot === 'bar' && <ActionBar>{buttons}</ActionBar>}
    </form>
  );
}

function press(event: TargetedKeyboardEvent<HTMLFormElement>, submit: (event: Event) => void) {
  if (event.key === 'Enter' && !event.isComposing && (event.ctrlKey || event.metaKey)) submit(event);
}
