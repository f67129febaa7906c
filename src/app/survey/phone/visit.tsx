import { useEffect, useState } from 'preact/hooks';
import type { SurveyOpening } from '../../../protocol/survey-visit.ts';
import { OfficerFrame as Plain } from '../kiosk/officer-frame.tsx';
import { SurveyFlow, type SendNote } from '../steps/survey-flow.tsx';
import type { GivenAnswers, SurveyConfig } from '../steps/survey-config.ts';
import { firstLanguage, wordsIn } from '../words/languages.ts';
import { deliver, waitMs, type Refused } from './deliver.ts';
import {
  dropPending,
  hasAnswered,
  keepPending,
  readPending,
  settlePending,
  type PendingAnswers,
} from './pending-answers.ts';
import { RefusedAnswers } from './refused-answers.tsx';
import { callAnswers, callOpening, type VisitFault } from './visit-calls.ts';

type Stage =
  | { readonly kind: 'opening'; readonly fault: VisitFault | null }
  | { readonly kind: 'open'; readonly opening: SurveyOpening }
  | { readonly kind: 'sending' | 'refused'; readonly pending: PendingAnswers; readonly why: Refused }
  | { readonly kind: 'answered' | 'discarded' };

export interface VisitProps {
  code: string;
  /** What the page was opened with; null where the server could not tell, and it is asked for. */
  told: SurveyOpening | null;
}

/** The survey of one service on a citizen's own phone: nothing is installed, nobody signs in, a bad link will do. */
export function Visit({ code, told }: VisitProps) {
  const words = wordsIn(firstLanguage);
  const [stage, setStage] = useState<Stage>(() => firstStage(code, told));
  const [tries, setTries] = useState(0);

  useEffect(() => {
    if (stage.kind !== 'opening') return;
    let gone = false;
    let timer: ReturnType<typeof setTimeout>;
    void callOpening(code).then((result) => {
      if (gone) return;
      if (result.kind === 'ok') return setStage({ kind: 'open', opening: result.value });
      setStage({ kind: 'opening', fault: result.fault });
      if (result.fault !== 'unknown') timer = setTimeout(() => setTries(tries + 1), waitMs(tries));
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [tries]);
  const toSend = stage.kind === 'sending' ? stage.pending : null;
  useEffect(() => {
    if (toSend === null) return;
    const taken = (why: Refused | null) => setStage(why === null ? { kind: 'answered' } : refusedStage(code, why));
    void deliver(code, toSend).then(taken);
  }, [toSend]);

  switch (stage.kind) {
    case 'open':
      return <Opened code={code} opening={stage.opening} onRefused={(why) => setStage(refusedStage(code, why))} />;
    case 'refused':
      return (
        <RefusedAnswers
          code={code}
          pending={stage.pending}
          why={stage.why}
          onSend={(pending) => setStage({ ...stage, kind: 'sending', pending })}
          onDiscard={() => {
            dropPending(code);
            setStage({ kind: 'discarded' });
          }}
        />
      );
    case 'opening':
      return (
        <Plain title={words.start.title} lead={faultText(stage.fault)}>
          {stage.fault !== null && stage.fault !== 'unknown' && (
            <div class="buttons">
              <button type="button" class="primary" onClick={() => setTries(tries + 1)}>
                {words.phone.retry}
              </button>
            </div>
          )}
        </Plain>
      );
    case 'discarded':
      return <Plain title={words.thanks.title} />;
    default:
      return (
        <Plain
          key={stage.kind}
          title={words.thanks.title}
          lead={stage.kind === 'sending' ? words.phone.keeping : words.phone.answered}
        />
      );
  }
}

function firstStage(code: string, told: SurveyOpening | null): Stage {
  // Left over from an earlier visit of this page, which was closed before they were sent.
  const pending = readPending(code);
  if (pending !== null) return { kind: 'sending', pending, why: 'refused' };
  if (hasAnswered(code, Date.now())) return { kind: 'answered' };
  return told === null ? { kind: 'opening', fault: null } : { kind: 'open', opening: told };
}

function refusedStage(code: string, why: Refused): Stage {
  const pending = readPending(code);
  return pending === null ? { kind: 'answered' } : { kind: 'refused', pending, why };
}

function faultText(fault: VisitFault | null): string {
  const { phone } = wordsIn(firstLanguage);
  if (fault === null) return phone.loading;
  return fault === 'unknown' ? phone.unknown : fault === 'busy' ? phone.busy : phone.offline;
}

interface OpenedProps {
  code: string;
  opening: SurveyOpening;
  onRefused: (why: Refused) => void;
}

function Opened({ code, opening, onRefused }: OpenedProps) {
  const [language, setLanguage] = useState(firstLanguage);
  const { organisationName, unitName, asksRespondent, layout, service, questions } = opening;
  const config: SurveyConfig = {
    organisationName,
    unitName,
    // The server dates what a phone sends.
    zone: 'WIB',
    idleSeconds: 0,
    instrumentId: service.id,
    asksRespondent,
    layout,
    services: [service],
    questions,
  };

  async function send(given: GivenAnswers): Promise<SendNote | null> {
    const { answers, respondent, suggestion, durationS } = given;
    const told = { opening: opening.opening, answers, respondent, suggestion, durationS, finishedAtMs: Date.now() };
    const pending = told as PendingAnswers;
    keepPending(code, pending);
    const first = await callAnswers(pending);
    if (first.kind === 'ok') {
      settlePending(code, Date.now());
      return null;
    }
    const until = deliver(code, pending).then((why) => {
      if (why !== null) onRefused(why);
    });
    return { text: wordsIn(language).phone.keeping, until };
  }

  return <SurveyFlow config={config} onSend={send} onEnd={null} serviceName={service.name} onLanguage={setLanguage} />;
}
