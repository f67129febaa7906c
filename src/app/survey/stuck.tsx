import { firstLanguage, wordsIn } from './words/languages.ts';

/** In the place of the survey: why it cannot be shown, and the way on where there is one. */
export function Stuck({ text, onAgain }: { text: string; onAgain?: () => void }) {
  const words = wordsIn(firstLanguage);
  return (
    <main class="step officer" lang={firstLanguage}>
      <h1>{words.start.title}</h1>
      <p class="lead" role="alert">
        {text}
      </p>
      {onAgain && (
        <div class="buttons">
          <button type="button" class="primary" onClick={onAgain}>
            {words.phone.retry}
          </button>
        </div>
      )}
    </main>
  );
}
