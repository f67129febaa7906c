/** Focuses a control by its id; in a group, the chosen or first control of it. */
export function focusField(id: string): void {
  const found = document.getElementById(id);
  const control = found?.matches('fieldset')
    ? (found.querySelector<HTMLElement>('input:checked') ?? found.querySelector('input'))
    : found;
  found?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
