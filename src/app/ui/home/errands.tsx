import { ClipboardList, FileText, ChartNoAxesColumn, MessageSquare, Scale, Gavel, Users } from 'lucide';
import type { Errand } from '../../queries/own-errands.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { errands as en } from '../../words/en/errands.ts';
import { errands as id } from '../../words/id/errands.ts';
import { Card } from '../kit/card.tsx';
import { Icon, type IconNode } from '../kit/icon.tsx';
import { ListRow } from '../kit/list-row.tsx';
import { List } from '../kit/list.tsx';
import { Section } from '../kit/section.tsx';

const icons: Record<Errand['kind'], IconNode> = {
  'plan-returned': ClipboardList,
  'report-returned': FileText,
  'achievement-returned': ChartNoAxesColumn,
  feedback: MessageSquare,
  evaluation: Scale,
  peers: Users,
  objections: Gavel,
};

/** What others said or asked, one tap from where it is answered; nothing where there is none. */
export function Errands({ errands }: { errands: readonly Errand[] }) {
  const words = useWordsOf({ id, en });
  if (errands.length === 0) return null;
  return (
    <Section title={words.title}>
      <Card>
        <List label={words.title}>
          {errands.map(({ kind, count, href }) => (
            <ListRow key={kind} href={href} leading={<Icon node={icons[kind]} />} title={words.of[kind](count)} />
          ))}
        </List>
      </Card>
    </Section>
  );
}
