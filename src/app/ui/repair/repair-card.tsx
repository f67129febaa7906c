import { CircleAlert, Files } from 'lucide';
import { activity } from '../../../domain/activity/activity.ts';
import type { Zone } from '../../../domain/time/zone.ts';
import type { RepairItem } from '../../queries/repair-items.ts';
import { momentText } from '../../state/format.ts';
import { useWords } from '../../state/use-app.ts';
import { refusalText } from '../../words/reason-text.ts';
import { Notice } from '../kit/notice.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { activityText, readActivity, type ReadingWords } from './activity-text.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { RefusedActions } from './refused-actions.tsx';
import { useRepair } from './use-repair.ts';

export interface RepairCardProps {
  item: RepairItem;
  zone: Zone;
  reading: ReadingWords;
}

/** The frame is the same for every kind of record; an activity is shown as it reads. */
export function RepairCard({ item, zone, reading }: RepairCardProps) {
  const { entry, row } = item;
  const { repair: words, language } = reading;
  const all = useWords();
  const repair = useRepair(item);
  const conflict = entry.state === 'conflict';
  return (
    <article class="k-card repair-card">
      <header>
        <StateBadge tone="bad" icon={conflict ? Files : CircleAlert}>
          {conflict ? words.conflict : words.refused}
        </StateBadge>
        <h2>{titleOf(item, reading)}</h2>
        <p class="k-hint">
          {summaryOf(item, reading)}
          {words.savedAt} {momentText(row.capturedAt, zone, language)}
        </p>
      </header>
      {row.deleted === 1 && !conflict && <p>{words.deletionNote}</p>}
      {entry.refusal && <Notice tone="bad">{refusalText(entry.refusal, all)}</Notice>}
      {repair.refusal && (
        <Notice tone="bad" live="alert" title={words.stillRefused}>
          {refusalText(repair.refusal, all)}
        </Notice>
      )}
      {conflict ? (
        <ConflictChoice item={item} reading={reading} repair={repair} />
      ) : (
        <RefusedActions item={item} words={words} repair={repair} />
      )}
    </article>
  );
}

function titleOf({ entry, row }: RepairItem, { repair: words }: ReadingWords): string {
  if (row.kind !== activity.name) return words.otherKind(row.kind);
  const shown = row.body ?? entry.base?.body;
  return readActivity(row.version, shown)?.description || words.deletion;
}

function summaryOf({ entry, row }: RepairItem, reading: ReadingWords) {
  const body = row.kind === activity.name ? readActivity(row.version, row.body ?? entry.base?.body) : null;
  if (body === null) return null;
  const { date, time } = activityText(body, reading);
  return (
    <>
      {date}, {time}
      <br />
    </>
  );
}
