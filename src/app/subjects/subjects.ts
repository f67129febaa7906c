import { achievementSubject } from './achievement-subject.ts';
import { acknowledgementSubject } from './acknowledgement-subject.ts';
import { activitySubject } from './activity-subject.ts';
import { deputySubject } from './deputy-subject.ts';
import { evaluationSubject } from './evaluation-subject.ts';
import { evidenceSubject } from './evidence-subject.ts';
import { feedbackSubject } from './feedback-subject.ts';
import { objectionSubject } from './objection-subject.ts';
import { objectionDecisionSubject } from './objection-decision-subject.ts';
import { peerOpinionSubject } from './peer-opinion-subject.ts';
import { peerRequestSubject } from './peer-request-subject.ts';
import { periodReportSubject } from './period-report-subject.ts';
import { reviewSubject } from './review-subject.ts';
import { workPlanSubject } from './work-plan-subject.ts';
import { readBody } from '../../domain/registry/read-body.ts';
import type { RecordRow } from '../../device/store/database.ts';
import type { Facts, Reading, Subject } from './subject.ts';

const all = [
  activitySubject,
  achievementSubject,
  workPlanSubject,
  reviewSubject,
  deputySubject,
  periodReportSubject,
  feedbackSubject,
  peerRequestSubject,
  peerOpinionSubject,
  evaluationSubject,
  acknowledgementSubject,
  evidenceSubject,
  objectionSubject,
  objectionDecisionSubject,
];

/** What screens say of every kind of record that a person writes, by the kind's name. */
export const subjects: ReadonlyMap<string, Subject> = new Map(all.map((subject) => [subject.kind.name, subject]));

/** What such a record is called; a kind that only a later version knows goes by its own name. */
export function subjectName(kind: string, { words }: Pick<Reading, 'words'>): string {
  const subject = subjects.get(kind);
  return subject === undefined ? kind : words.names[subject.kind.name];
}

type Content = Pick<RecordRow, 'version' | 'body'>;

/** What the record says in a line; empty where there is none or this version cannot read it. */
export function subjectText(kind: string, content: Content, reading: Reading): string {
  return ofSubject(kind, content, (subject, body) => subject.text(body, reading)) ?? '';
}

/** The record part by part; null where there is none or this version cannot read it. */
export function subjectFacts(kind: string, content: Content, reading: Reading): Facts | null {
  return ofSubject(kind, content, (subject, body) => subject.facts(body, reading));
}

/** Where the record is mended, at the field at fault; null for deletions and what this version cannot read. */
export function subjectAddress(row: RecordRow, field?: string): string | null {
  const { id, author } = row;
  return ofSubject(row.kind, row, (subject, body) => subject.opens({ id, author, body, field }));
}

/** A refused body may be of any shape: what cannot be read is said to be so. */
function ofSubject<T>(kind: string, { version, body }: Content, say: (subject: Subject, body: unknown) => T): T | null {
  const subject = subjects.get(kind);
  if (subject === undefined || body === null || body === undefined) return null;
  try {
    const read = readBody(subject.kind, version, body);
    return read === undefined ? null : say(subject, read);
  } catch {
    return null;
  }
}
