import { useState } from 'preact/hooks';
import { cleanText } from '../../../domain/text/clean-text.ts';
import { OfficerFrame as Plain } from '../kiosk/officer-frame.tsx';
import { firstLanguage, wordsIn } from '../words/languages.ts';
import type { Refused } from './deliver.ts';
import { keepPending, type PendingAnswers } from './pending-answers.ts';

export interface RefusedAnswersProps {
  code: string;
  pending: PendingAnswers;
  why: Refused;
  /** They are as the citizen wants them sent now. */
  onSend: (pending: PendingAnswers) => void;
  onDiscard: () => void;
}

/** Answers that were not taken, with why, and with the one text of theirs to mend. */
export function RefusedAnswers({ code, pending, why, onSend, onDiscard }: RefusedAnswersProps) {
  const words = wordsIn(firstLanguage);
  const [text, setText] = useState(pending.suggestion ?? '');

  /** Kept at every key: a page that is closed loses nothing of it. */
  function type(typed: string): PendingAnswers {
    const cleaned = cleanText(typed);
    const mended = { ...pending, suggestion: cleaned === '' ? null : cleaned };
    setText(typed);
    keepPending(code, mended);
    return mended;
  }

  return (
    <Plain title={words.phone.refusedTitle} lead={words.phone[why]}>
      <div class="field">
        <label for="refused-suggestion">{words.suggestion.label}</label>
        <textarea
          id="refused-suggestion"
          class="suggestion"
          rows={4}
          maxLength={1000}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </div>
      <div class="buttons">
        <button type="button" class="primary" onClick={() => onSend(type(text))}>
          {words.suggestion.send}
        </button>
        <button type="button" class="quiet" onClick={onDiscard}>
          {words.phone.discard}
        </button>
      </div>
    </Plain>
  );
}
