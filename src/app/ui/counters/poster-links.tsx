import { QrCode } from 'lucide';
import type { CounterBoard } from '../../../protocol/counters.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { counters as en } from '../../words/en/counters.ts';
import { counters as id } from '../../words/id/counters.ts';
import { Card } from '../kit/card.tsx';
import { Icon } from '../kit/icon.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';

export function PosterLinks({ services }: { services: CounterBoard['units'][number]['services'] }) {
  const words = useWordsOf({ id, en });
  return (
    <Card title={words.posters}>
      <p class="k-hint">{words.postersNote}</p>
      <List label={words.posters}>
        {services.map(({ id: service, name }) => (
          <ListRow key={service} href={`/loket/poster/${service}`} leading={<Icon node={QrCode} />} title={name} />
        ))}
      </List>
    </Card>
  );
}
