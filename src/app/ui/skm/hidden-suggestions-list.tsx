import type { HiddenReason } from '../../../domain/skm/hidden-reasons.ts';
import { callHiddenSuggestions, type SkmAsked } from '../../engine/skm-calls.ts';
import { useFetched } from '../../state/use-fetched.ts';
import { Button } from '../kit/button.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { List } from '../kit/list.tsx';
import { NotFetched } from '../shared/not-fetched.tsx';
import { useSkmWords } from './skm-words.ts';

export interface HiddenSuggestionsListProps {
  asked: SkmAsked;
  onShow: (text: string) => void;
}

/** The suggestions that nobody else sees, each with its reason and the way back; nothing where there are none. */
export function HiddenSuggestionsList({ asked, onShow }: HiddenSuggestionsListProps) {
  const { words, count } = useSkmWords();
  const { fetched, again } = useFetched(() => callHiddenSuggestions(asked), Object.values(asked));
  if (fetched.kind === 'fault') return <NotFetched fault={fetched.fault} onAgain={again} />;
  if (fetched.kind === 'loading' || fetched.value.suggestions.length === 0) return null;
  const { suggestions } = fetched.value;
  return (
    <div class="skm-hidden">
      <Disclosure summary={words.hiddenOnes(count(suggestions.length))}>
        <List>
          {suggestions.map(({ words: text, reason }) => (
            <div key={text} class="skm-suggestion">
              <div>
                <blockquote>{text}</blockquote>
                <p class="k-soft">{words.hideReasons[reason as HiddenReason] ?? reason}</p>
              </div>
              <Button tone="quiet" onClick={() => onShow(text)}>
                {words.showAgain}
              </Button>
            </div>
          ))}
        </List>
      </Disclosure>
    </div>
  );
}
