import { CircleAlert, Files } from 'lucide';
import type { Zone } from '../../../domain/time/zone.ts';
import type { RepairItem } from '../../queries/repair-items.ts';
import { momentText } from '../../state/format.ts';
import { useWords, useWordsOf } from '../../state/use-app.ts';
import type { Reading } from '../../subjects/subject.ts';
import { subjectFacts, subjectName, subjectText } from '../../subjects/subjects.ts';
import { repair as en } from '../../words/en/repair.ts';
import { repair as id } from '../../words/id/repair.ts';
import { refusalText } from '../../words/reason-text.ts';
import { Notice } from '../kit/notice.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import { RefusedActions } from './refused-actions.tsx';
import { useRepair } from './use-repair.ts';

export interface RepairCardProps {
  item: RepairItem;
  zone: Zone;
  reading: Reading;
}

/** What of any kind of record was not taken: its name, its words, the reason, and the ways out. */
export function RepairCard({ item, zone, reading }: RepairCardProps) {
  const { entry, row } = item;
  const words = useWordsOf({ id, en });
  // A deletion is known by what it deletes.
  const shown = row.body === null ? (entry.base ?? row) : row;
  const text = subjectText(row.kind, shown, reading);
  const { date, time } = subjectFacts(row.kind, shown, reading) ?? {};
  const all = useWords();
  const repair = useRepair(item);
  const conflict = entry.state === 'conflict';
  return (
    <article class="k-card repair-card">
      <header>
        <StateBadge tone="bad" icon={conflict ? Files : CircleAlert}>
          {conflict ? words.conflict : words.refused}
        </StateBadge>
        <p class="k-hint">{subjectName(row.kind, reading)}</p>
        <h2 class="repair-text">{text || subjectName(row.kind, reading)}</h2>
        <p class="k-hint">
          {date && (
            <>
              {[date, time].filter(Boolean).join(', ')}
              <br />
            </>
          )}
          {words.savedAt} {momentText(row.capturedAt, zone, reading.language)}
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
        <ConflictChoice item={item} reading={reading} words={words} repair={repair} />
      ) : (
        <RefusedActions item={item} words={words} repair={repair} />
      )}
    </article>
  );
}
