import { appStore } from '../state/app-state.ts';
import { writeDrafts } from '../state/open-drafts.ts';

const typedIn = 'input:not([type=search], [type=checkbox], [type=radio], [type=file]), textarea';

/**
 * Notices from now on what is typed anywhere on this page. Gives back a question: whether some of it stands in a field
 * and in no draft, after every form has been told to keep its own.
 */
export function watchTypedTexts(): () => Promise<boolean> {
  const fields = new Set<HTMLInputElement | HTMLTextAreaElement>();
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.matches(typedIn)) fields.add(target as HTMLInputElement);
  });
  return async () => {
    for (const field of fields) if (!field.isConnected) fields.delete(field);
    const texts = [...fields].map(({ value }) => value).filter((text) => text.trim() !== '');
    // A device that cannot keep what is typed has nothing to come back to.
    if (!(await writeDrafts())) return true;
    if (texts.length === 0) return false;
    const drafts = await keptDrafts();
    return !texts.every((text) => drafts.includes(JSON.stringify(text).slice(1, -1)));
  };
}

async function keptDrafts(): Promise<string> {
  const { stage } = appStore.getState();
  if (stage.kind !== 'open') return '';
  return JSON.stringify(await stage.engine.database.drafts.toArray());
}
