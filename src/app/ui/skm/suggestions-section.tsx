import { useState } from 'preact/hooks';
import type { HiddenReason } from '../../../domain/skm/hidden-reasons.ts';
import { callHideSuggestion, callSkmSuggestions, type SkmAsked } from '../../engine/skm-calls.ts';
import { announce } from '../../state/app-state.ts';
import { useWords } from '../../state/use-app.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { faultText } from '../../words/reason-text.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { List } from '../kit/list.tsx';
import { Section } from '../kit/section.tsx';
import { Fetched } from '../shared/fetched.tsx';
import { HiddenSuggestionsList } from './hidden-suggestions-list.tsx';
import { HideDialog } from './hide-dialog.tsx';
import { useSkmWords } from './skm-words.ts';

export interface SuggestionsSectionProps {
  asked: SkmAsked;
  /** Whether the person may hide one and show it again (SKM-41). */
  mayHide: boolean;
}

/** What citizens suggested, in their words. */
export function SuggestionsSection({ asked, mayHide }: SuggestionsSectionProps) {
  const { words, count } = useSkmWords();
  const common = useWords();
  const [hiding, setHiding] = useState<string | null>(null);
  const [changes, setChanges] = useState(0);
  const of = Object.values(asked);
  const { fetched, again } = useFetched(() => callSkmSuggestions(asked), [...of, changes]);

  async function hide(text: string, reason: HiddenReason | null): Promise<void> {
    const result = await callHideSuggestion(asked, { words: text, reason });
    const done = reason === null ? words.showDone : words.hideDone;
    announce(result.kind === 'ok' ? done : faultText(result.fault, common));
    if (result.kind === 'ok') setChanges(changes + 1);
  }

  return (
    <Section title={words.suggestions}>
      <Fetched fetched={fetched} onAgain={again} loading={words.loading}>
        {({ suggestions, hidden, more }) => (
          <>
            <p class="k-soft">{hidden ? words.suggestionsHidden : words.suggestionsNote(count(suggestions.length))}</p>
            {suggestions.length > 0 && (
              <Card>
                <List label={words.suggestions}>
                  {suggestions.map((text, at) => (
                    <div key={at} class="skm-suggestion">
                      <blockquote>{text}</blockquote>
                      {mayHide && (
                        <Button tone="quiet" onClick={() => setHiding(text)}>
                          {words.hide}
                        </Button>
                      )}
                    </div>
                  ))}
                </List>
              </Card>
            )}
            {more && <p class="k-hint">{words.suggestionsMore}</p>}
            {mayHide && !hidden && (
              <HiddenSuggestionsList key={changes} asked={asked} onShow={(text) => void hide(text, null)} />
            )}
          </>
        )}
      </Fetched>
      <HideDialog
        text={hiding}
        onDone={(reason) => {
          setHiding(null);
          if (hiding !== null && reason !== null) void hide(hiding, reason);
        }}
      />
    </Section>
  );
}
