import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A screen for the officer; its title takes the focus. */
export function OfficerFrame({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: string;
  children?: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <main class="step officer" lang="id">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p class="lead">{lead}</p>}
      {children}
    </main>
  );
}

export interface OfficerFieldProps {
  id: string;
  label: string;
  hint?: string;
  fault?: string | null;
  /** Digits of a PIN are not shown, and no keyboard learns them. */
  secret?: boolean;
  digits?: boolean;
  value: string;
  onValue: (value: string) => void;
}

export function OfficerField({ id, label, hint, fault, secret, digits, value, onValue }: OfficerFieldProps) {
  const shared = {
    id,
    inputMode: digits ? 'numeric' : 'text',
    autocomplete: 'off',
    spellcheck: false,
    'aria-describedby': `${hint === undefined ? '' : `${id}-hint`} ${id}-fault`,
    'aria-invalid': Boolean(fault),
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onValue(event.currentTarget.value),
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && <p id={`${id}-hint`}>{hint}</p>}
      {secret ? <input type="password" {...shared} /> : <input type="text" {...shared} />}
      <p id={`${id}-fault`} class="fault" role="alert">
        {fault ?? ''}
      </p>
    </div>
  );
}
