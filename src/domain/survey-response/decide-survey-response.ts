import { accept, firstRefusal, refuse, type Decision } from '../refusal/refusal.ts';
import { bodiesOf, type Change, type Facts } from '../registry/record-kind.ts';
import { service } from '../service/service.ts';
import { surveyInstrument } from '../survey-instrument/survey-instrument.ts';
import type { SurveyResponse } from './survey-response-body.ts';

/** What the rules say of a citizen's answers that a counter or a phone sends. */
export function decideSurveyResponse(change: Change<SurveyResponse>, facts: Facts): Decision {
  const { actor } = facts;
  return firstRefusal(
    () => isFirstWord(change),
    () => (actor.kind === 'counter' || actor.kind === 'visitor' ? ofOwnUnit(change, actor) : refuse('not-writer')),
    () => ofUnitsService(change, facts),
    () => answersItsInstrument(change, facts),
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

/** KSK-5: the service received is one of the unit's (local policy). */
function ofUnitsService({ body }: Change<SurveyResponse>, facts: Facts): Decision {
  const isOfUnit = bodiesOf(facts, service).some(
    (one) => one.id === body?.serviceId && one.body.unitId === body.unitId,
  );
  return isOfUnit ? accept : refuse('service-unknown', 'serviceId');
}

/** KSK-6: every answer names a question of its instrument; with an instrument that is not known, all are kept (local policy). */
function answersItsInstrument({ body }: Change<SurveyResponse>, facts: Facts): Decision {
  const instrument = bodiesOf(facts, surveyInstrument).find((one) => one.id === body?.instrumentId)?.body;
  if (instrument === undefined || body === null) return accept;
  if (instrument.unitId !== body.unitId) return refuse('not-writer', 'instrumentId');
  const asked = new Set(instrument.questions.map((question) => question.id));
  const unknown = Object.keys(body.answers).find((question) => !asked.has(question));
  return unknown === undefined ? accept : refuse('question-unknown', `answers.${unknown}`);
}
