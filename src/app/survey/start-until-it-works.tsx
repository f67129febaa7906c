import { render } from 'preact';
import { Stuck } from './stuck.tsx';
import { firstLanguage, wordsIn } from './words/languages.ts';

const againMs = 10_000;

/** What cannot be fetched is fetched again by itself, and at once when somebody asks. */
export function startUntilItWorks(mount: HTMLElement, start: () => Promise<void>): void {
  start().catch(() => {
    const timer = setTimeout(() => again(), againMs);
    const again = () => {
      clearTimeout(timer);
      startUntilItWorks(mount, start);
    };
    mount.textContent = '';
    render(<Stuck text={wordsIn(firstLanguage).phone.offline} onAgain={again} />, mount);
  });
}
