import { orgChannel, personChannel } from '../access/channel.ts';
import { yearOfPeriod } from '../period/period.ts';
import { policy } from '../policy/policy.ts';
import type { RecordKind } from '../registry/record-kind.ts';
import { review } from '../review/review.ts';
import { captureDayLookups } from '../supervision/capture-day.ts';
import { msOf } from '../time/instant.ts';
import { decidePeriodReport } from './decide-period-report.ts';
import { periodReportSchema, type PeriodReport } from './period-report-body.ts';
import { periodReport } from './period-report.ts';

export const periodReportKind: RecordKind<PeriodReport> = {
  ...periodReport,
  schema: periodReportSchema,
  depth: 5,
  author: (actor) => (actor.kind === 'person' ? actor.personId : null),
  channel: ({ author, body, capturedAt }) =>
    personChannel(author, body === null ? new Date(msOf(capturedAt)).getUTCFullYear() : yearOfPeriod(body.period)),
  lookups: ({ id, author }, actor) => [
    ...captureDayLookups(actor),
    { kind: policy.name, channel: orgChannel },
    { kind: periodReport.name, about: author },
    { kind: review.name, about: id },
  ],
  decide: decidePeriodReport,
};
