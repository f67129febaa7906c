import type { Pool } from 'pg';
import { smallestShown } from '../../domain/skm/small-groups.ts';
import type { HiddenSuggestions, SkmSuggestions } from '../../protocol/skm-report.ts';
import { readTold, toldResponses } from '../skm/told.ts';
import type { ReportQuestion } from './report-question.ts';
import { toldQuestion } from './skm-report.ts';

const mostListed = 200;

/**
 * SKM-24: what citizens suggested, as words alone: in no order of time, without day, service or who, and of closed groups
 * alone (reference §9.20). Hidden ones are not there (SKM-41).
 */
export async function readSuggestions(db: Pool, question: ReportQuestion): Promise<SkmSuggestions> {
  const asked = toldQuestion(question);
  if ((await readTold(db, asked)).n < smallestShown) return { suggestions: [], hidden: true, more: false };
  const { joined, values } = toldResponses(asked);
  const { rows } = await db.query<{ words: string }>(
    `select r.body ->> 'suggestion' as words from ${joined}
     where i.response_id is null and r.body ->> 'suggestion' is not null
       and not exists (select from survey_hidden_suggestion h where h.org_id = r.org_id and h.response_id = r.id)
     order by md5(r.id::text) limit $7`,
    [...values, mostListed + 1],
  );
  return {
    suggestions: rows.slice(0, mostListed).map(({ words }) => words),
    hidden: false,
    more: rows.length > mostListed,
  };
}

/** The hidden suggestions of a report with their reasons, for who may show them again; equal words stand there once. */
export async function readHiddenSuggestions(db: Pool, question: ReportQuestion): Promise<HiddenSuggestions> {
  const asked = toldQuestion(question);
  if ((await readTold(db, asked)).n < smallestShown) return { suggestions: [] };
  const { joined, values } = toldResponses(asked);
  const { rows } = await db.query<{ words: string; reason: string }>(
    `select r.body ->> 'suggestion' as words, min(h.reason) as reason from ${joined}
     join survey_hidden_suggestion h on h.org_id = r.org_id and h.response_id = r.id
     where i.response_id is null group by 1 order by md5(r.body ->> 'suggestion') limit $7`,
    [...values, mostListed],
  );
  return { suggestions: rows };
}
