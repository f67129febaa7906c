import type { ComponentChildren } from 'preact';
import { CircleAlert } from 'lucide';
import { Icon } from './icon.tsx';

type Notes = { hint?: ComponentChildren; error?: string | false | undefined };

export function noteIds(id: string, { hint, error }: Notes): string | undefined {
  return [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
}

export function FieldNotes({ id, hint, error }: Notes & { id: string }) {
  return (
    <>
      {error && (
        <p class="k-error" id={`${id}-error`}>
          <Icon node={CircleAlert} size={20} />
          {error}
        </p>
      )}
      {hint && (
        <p class="k-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  );
}
