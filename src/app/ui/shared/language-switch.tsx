import { appStore } from '../../state/app-state.ts';
import { chooseLanguage } from '../../state/language.ts';
import { useApp } from '../../state/use-app.ts';
import type { Language } from '../../words/words.ts';
import { RadioGroup } from '../kit/radio-group.tsx';

const options = [
  { value: 'id', label: 'Indonesia' },
  { value: 'en', label: 'English' },
] as const;

/** Each language under its own name; where its words cannot be loaded, the choice goes back. */
export function LanguageSwitch({ label, hideLabel }: { label: string; hideLabel?: boolean }) {
  const language = useApp((state) => state.language);
  function choose(next: Language) {
    chooseLanguage(next).catch(() => appStore.setState({ language }));
  }
  return (
    <RadioGroup
      look="segments"
      label={label}
      hideLabel={hideLabel}
      options={options}
      value={language}
      onValue={choose}
    />
  );
}
