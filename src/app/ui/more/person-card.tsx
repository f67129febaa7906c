import { groupNip } from '../../../domain/nip/nip.ts';
import type { OwnCard } from '../../queries/own-card.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { more as en } from '../../words/en/more.ts';
import { more as id } from '../../words/id/more.ts';
import { Card } from '../kit/card.tsx';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';

export function PersonCard({ card }: { card: OwnCard }) {
  const words = useWordsOf({ id, en });
  const superior = card.reviewer.kind === 'known' ? card.reviewer.name : words.noSuperior;
  return (
    <Card title={card.name}>
      <DefinitionList>
        <Definition term={words.nip}>
          <span class="more-nip">{groupNip(card.nip)}</span>
        </Definition>
        {card.position && <Definition term={words.position}>{card.position}</Definition>}
        {card.unitName && <Definition term={words.unit}>{card.unitName}</Definition>}
        {card.reviewer.kind !== 'unknown' && <Definition term={words.superior}>{superior}</Definition>}
      </DefinitionList>
    </Card>
  );
}
