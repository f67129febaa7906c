import { callSkmSuggestions, type SkmAsked } from '../../engine/skm-calls.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { Card } from '../kit/card.tsx';
import { List } from '../kit/list.tsx';
import { Section } from '../kit/section.tsx';
import { Fetched } from '../shared/fetched.tsx';
import { useSkmWords } from './skm-words.ts';

/** What citizens suggested, in their words. */
export function SuggestionsSection({ asked }: { asked: SkmAsked }) {
  const { words, count } = useSkmWords();
  const { fetched, again } = useFetched(() => callSkmSuggestions(asked), Object.values(asked));
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
                    <blockquote key={at} class="skm-suggestion">
                      {text}
                    </blockquote>
                  ))}
                </List>
              </Card>
            )}
            {more && <p class="k-hint">{words.suggestionsMore}</p>}
          </>
        )}
      </Fetched>
    </Section>
  );
}
