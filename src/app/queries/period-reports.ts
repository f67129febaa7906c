import { periodReport } from '../../domain/period-report/period-report.ts';
import type { PeriodReport } from '../../domain/period-report/period-report-body.ts';
import { review } from '../../domain/review/review.ts';
import type { Review } from '../../domain/review/review-body.ts';
import { verdictOn } from '../../domain/review/verdict-on.ts';
import { recordsAbout, type RowOf } from '../../device/store/queries.ts';
import type { DeviceDatabase, OutboxEntry } from '../../device/store/database.ts';
import { outboxEntriesOf } from '../../device/store/outbox.ts';
import type { Uuid } from '../../std/uuid.ts';

export type ReportState = 'submitted' | 'returned' | 'accepted';

/** A submitted report with the verdict on the version that stands. */
export interface ReportItem {
  readonly row: RowOf<PeriodReport>;
  readonly state: ReportState;
  readonly verdict: RowOf<Review> | null;
  /** The report's own unsent change, or the verdict's. */
  readonly unsent: OutboxEntry | undefined;
  readonly verdictUnsent: OutboxEntry | undefined;
}

/** All reports of a person, newest period first. */
export async function readReports(database: DeviceDatabase, employeeId: Uuid): Promise<ReportItem[]> {
  const rows = await recordsAbout(database, periodReport, employeeId);
  return Promise.all(rows.toReversed().map((row) => itemOf(database, row)));
}

async function itemOf(database: DeviceDatabase, row: RowOf<PeriodReport>): Promise<ReportItem> {
  const reviews = await recordsAbout(database, review, row.id);
  const version = { id: row.id, hash: row.hash, employeeId: row.author, date: row.body.date };
  const verdict = verdictOn(version, reviews) ?? null;
  const unsent = await outboxEntriesOf(database, [row.id, ...(verdict ? [verdict.id] : [])]);
  return {
    row,
    verdict,
    state: verdict === null ? 'submitted' : verdict.body.verdict.kind === 'disetujui' ? 'accepted' : 'returned',
    unsent: unsent.get(row.id),
    verdictUnsent: verdict ? unsent.get(verdict.id) : undefined,
  };
}
