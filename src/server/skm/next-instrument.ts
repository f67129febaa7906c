import type { PoolClient } from 'pg';
import { standardQuestions } from '../../domain/survey-instrument/standard-instrument.ts';
import type { SurveyInstrument, SurveyQuestion } from '../../domain/survey-instrument/survey-instrument-body.ts';
import { surveyInstrumentKind } from '../../domain/survey-instrument/survey-instrument-kind.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { InstrumentDraft, OwnQuestion } from '../../protocol/skm-admin.ts';
import type { Uuid } from '../../std/uuid.ts';
import { readPublished } from '../counters/read-published.ts';
import { PublicationConflict } from '../publish/publication.ts';
import { publishRecord, type Publisher } from '../publish/publish-record.ts';

/** Publishes the next version of a unit's questionnaire as a record of its own: what was answered before stays as it is. */
export async function publishInstrument(
  client: PoolClient,
  publisher: Publisher,
  { unitId, id, draft, today }: { unitId: Uuid; id: Uuid; draft: InstrumentDraft; today: LocalDate },
): Promise<void> {
  // Two drafts made on one version come one after the other, and the second is told.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [unitId]);
  const all = await readPublished(client, publisher.orgId, surveyInstrumentKind);
  const newest = Math.max(0, ...all.filter(({ body }) => body.unitId === unitId).map(({ body }) => body.version));
  if (newest !== draft.baseVersion) throw new PublicationConflict();
  const body: SurveyInstrument = {
    unitId,
    version: newest + 1,
    validFrom: today,
    questions: questionsOf(draft),
  };
  await publishRecord(client, publisher, [{ kind: surveyInstrumentKind.name, id, body }]);
}

/** SKM-23: the nine standard questions, without U4 where the law makes the service free, then the agency's own. */
export function questionsOf({ withoutCost, own }: Omit<InstrumentDraft, 'baseVersion'>): SurveyQuestion[] {
  const standard = standardQuestions.filter(({ unsur }) => !(withoutCost && unsur === 'biaya'));
  const taken = new Set<string>(standardQuestions.map(({ id }) => id));
  return [...standard, ...own.map((question) => ownQuestion(question, taken))];
}

function ownQuestion({ id, text, answers }: OwnQuestion, taken: Set<string>): SurveyQuestion {
  const free = id !== undefined && !taken.has(id) ? id : freeId(taken);
  taken.add(free);
  return { id: free, unsur: null, text: { id: text }, answers: answers.map((answer) => ({ id: answer })) };
}

function freeId(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`tambahan-${number}`)) number++;
  return `tambahan-${number}`;
}
