import { useLayoutEffect, useRef } from 'preact/hooks';
import { CircleAlert } from 'lucide';
import { focusField } from './focus-field.ts';
import { Icon } from './icon.tsx';

export type FieldError = { id: string; message: string };

export type ErrorSummaryProps = {
  title: string;
  errors: readonly FieldError[];
  /** Raise it with each failed attempt: the summary then takes focus again. */
  attempt?: number | undefined;
};

export function ErrorSummary({ title, errors, attempt = 0 }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const any = errors.length > 0;
  useLayoutEffect(() => box.current?.focus(), [attempt, any]);
  if (!any) return null;
  return (
    <div ref={box} class="k-notice" data-tone="bad" role="alert" tabIndex={-1}>
      <Icon node={CircleAlert} />
      <div>
        <h2>{title}</h2>
        <ul class="k-error-links">
          {errors.map(({ id, message }) => (
            <li key={id}>
              <a href={`#${id}`} onClick={(event) => follow(event, id)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function follow(event: Event, id: string) {
  event.preventDefault();
  focusField(id);
}
