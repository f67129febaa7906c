/** What stands in the fields under `root` as lines of label and words, to be taken elsewhere; no passwords. */
export function typedIn(root: HTMLElement): string {
  const controls = [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(named)];
  return controls.flatMap(lineOf).join('\n');
}

const named = 'input, select, textarea';
const silent = new Set(['password', 'file', 'hidden', 'search']);

function lineOf(control: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): string[] {
  const { value, type } = control;
  if (silent.has(type)) return [];
  const label = textOf(control.labels?.[0]);
  if (control instanceof HTMLSelectElement) {
    const chosen = control.selectedOptions[0];
    return chosen === undefined || value === '' ? [] : [`${label}: ${chosen.text.trim()}`];
  }
  if (type === 'radio' || type === 'checkbox') {
    if (!(control as HTMLInputElement).checked) return [];
    const group = type === 'radio' ? textOf(control.closest('fieldset')?.querySelector('legend')) : '';
    return [group === '' ? label : `${group}: ${label}`];
  }
  return value.trim() === '' ? [] : [`${label}: ${value}`];
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent.trim() ?? '';
}
