import { id } from '../words/id/id.ts';
import { languages, type Language } from '../words/words.ts';
import { appStore } from './app-state.ts';

const key = 'jejak-language';

/** The language chosen on this device, Indonesian until one is. */
export function rememberedLanguage(): Language {
  try {
    const remembered = localStorage.getItem(key);
    return languages.find((language) => language === remembered) ?? 'id';
  } catch {
    // Storage is forbidden here, which the first screen says.
    return 'id';
  }
}

/** Shows the interface in `language` and remembers it. Rejects when its words cannot be loaded. */
export async function chooseLanguage(language: Language): Promise<void> {
  const words = language === 'id' ? id : (await import('../words/en/en.ts')).en;
  localStorage.setItem(key, language);
  document.documentElement.lang = language;
  appStore.setState({ language, words });
}
