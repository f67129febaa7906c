import { acknowledgement } from '../../domain/acknowledgement/acknowledgement.ts';
import type { Acknowledgement } from '../../domain/acknowledgement/acknowledgement-body.ts';
import { activity } from '../../domain/activity/activity.ts';
import { feedback } from '../../domain/feedback/feedback.ts';
import type { Feedback } from '../../domain/feedback/feedback-body.ts';
import { recordById, recordsAbout, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase, OutboxEntry } from '../../device/store/database.ts';
import { outboxEntriesOf } from '../../device/store/outbox.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readPeople } from './people-names.ts';
import { readResultTitles } from './result-titles.ts';

/** One word of feedback with all that a screen says of it. */
export interface FeedbackItem {
  readonly row: RowOf<Feedback>;
  readonly from: string | null;
  /** The RHK's title or the entry's words; null where the body says it itself or the device lacks it. */
  readonly subjectText: string | null;
  readonly read: RowOf<Acknowledgement> | null;
  /** What of it waits to be sent, the own word first. */
  readonly unsent: OutboxEntry | undefined;
}

/** All feedback on a person, newest first. */
export async function readFeedback(database: DeviceDatabase, employeeId: Uuid): Promise<FeedbackItem[]> {
  const [rows, titles, people] = await Promise.all([
    recordsAbout(database, feedback, employeeId),
    readResultTitles(database),
    readPeople(database),
  ]);
  return Promise.all(
    rows.toReversed().map(async (row): Promise<FeedbackItem> => {
      const { subject } = row.body;
      const read = await firstRead(database, row.id);
      const ids = [...(read ? [read.id] : []), row.id];
      const unsent = await outboxEntriesOf(database, ids);
      return {
        row,
        from: people.get(row.author)?.name ?? null,
        subjectText:
          subject.kind === 'result'
            ? (titles.get(subject.id) ?? null)
            : subject.kind === 'entry'
              ? await entryText(database, subject.id)
              : null,
        read,
        unsent: ids.map((id) => unsent.get(id)).find(Boolean),
      };
    }),
  );
}

/** The earliest word that the person has read what `subject` said. */
export async function firstRead(database: DeviceDatabase, subject: Uuid): Promise<RowOf<Acknowledgement> | null> {
  return (await recordsAbout(database, acknowledgement, subject))[0] ?? null;
}

async function entryText(database: DeviceDatabase, id: Uuid): Promise<string | null> {
  return (await recordById(database, activity, id))?.body.description ?? null;
}

/** How much feedback on the person waits to be read. */
export async function countUnread(database: DeviceDatabase, employeeId: Uuid): Promise<number> {
  const rows = await recordsAbout(database, feedback, employeeId);
  const reads = await Promise.all(rows.map((row) => firstRead(database, row.id)));
  return reads.filter((read) => read === null).length;
}
