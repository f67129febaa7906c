import { hasDraftedForm, writeDrafts } from '../state/open-drafts.ts';

const typedIn = 'input:not([type=search], [type=checkbox], [type=radio], [type=file]), textarea';

/**
 * Notices from now on what is typed anywhere on this page. Gives back a question: whether some of it stands in no draft,
 * after every form has written down its own: a secret, which no form keeps, or a text on a page without such a form.
 */
export function watchTypedTexts(): () => Promise<boolean> {
  const fields = new Set<HTMLInputElement | HTMLTextAreaElement>();
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.matches(typedIn)) fields.add(target as HTMLInputElement);
  });
  return async () => {
    for (const field of fields) if (!field.isConnected) fields.delete(field);
    // A device that cannot keep what is typed has nothing to come back to.
    if (!(await writeDrafts())) return true;
    const filled = [...fields].filter(({ value }) => value.trim() !== '');
    return filled.some(({ type }) => type === 'password' || !hasDraftedForm());
  };
}
