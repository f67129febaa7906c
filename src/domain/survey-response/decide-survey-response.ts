import { accept, firstRefusal, refuse, type Decision } from '../refusal.ts';
import type { Change, Facts } from '../registry/record-kind.ts';
import type { SurveyResponse } from './survey-response-body.ts';

/** What the rules say of a citizen's answers that a counter or a phone sends. */
export function decideSurveyResponse(change: Change<SurveyResponse>, { actor }: Facts): Decision {
  return firstRefusal(
    () => isFirstWord(change),
    () => (actor.kind === 'counter' || actor.kind === 'visitor' ? ofOwnUnit(change, actor) : refuse('not-writer')),
  );
}

/** SKM-1: what a citizen has sent is neither changed nor taken back (local policy). */
function isFirstWord({ previous, body }: Change<SurveyResponse>): Decision {
  return previous === null && body !== null ? accept : refuse('not-writer');
}

/** SKM-2: a counter writes the answers of its own unit alone (SYN-24). */
function ofOwnUnit({ body }: Change<SurveyResponse>, { unitId }: { unitId: string }): Decision {
  return body?.unitId === unitId ? accept : refuse('not-writer', 'unitId');
}
