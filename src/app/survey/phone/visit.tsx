import { useEffect, useState } from 'preact/hooks';
import type { SurveyOpening } from '../../../protocol/survey-visit.ts';
import { OfficerFrame as Plain } from '../kiosk/officer-frame.tsx';
import { SurveyFlow, type SendNote } from '../steps/survey-flow.tsx';
import type { GivenAnswers, SurveyConfig } from '../survey-config.ts';
import { firstLanguage, wordsIn } from '../words/languages.ts';
import {
  dropPending,
  hasAnswered,
  keepPending,
  readPending,
  settlePending,
  type PendingAnswers,
} from './pending-answers.ts';
import { callAnswers, callOpening, type VisitFault } from './visit-calls.ts';

type Stage =
  | { readonly kind: 'opening'; readonly fault: VisitFault | null }
  | { readonly kind: 'open'; readonly opening: SurveyOpening }
  | { readonly kind: 'answered' | 'sending' | 'refused' };

const againMs = [2_000, 5_000, 10_000, 20_000];

/** The survey of one service on a citizen's own phone: nothing is installed, nobody signs in, a bad link will do. */
export function Visit({ code }: { code: string }) {
  const words = wordsIn(firstLanguage);
  const [stage, setStage] = useState<Stage>(() => firstStage(code));
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
  useEffect(() => {
    // Left over from an earlier visit of this page, which was closed before they were sent.
    const pending = stage.kind === 'sending' ? readPending(code) : null;
    if (pending) void deliver(code, pending).then((taken) => setStage({ kind: taken ? 'answered' : 'refused' }));
  }, []);

  if (stage.kind === 'open') return <Opened code={code} opening={stage.opening} />;
  if (stage.kind !== 'opening') {
    const lead = { answered: words.phone.answered, sending: words.phone.keeping, refused: words.phone.refused };
    return <Plain title={words.thanks.title} lead={lead[stage.kind]} />;
  }
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
}

function firstStage(code: string): Stage {
  if (readPending(code) !== null) return { kind: 'sending' };
  return hasAnswered(code, Date.now()) ? { kind: 'answered' } : { kind: 'opening', fault: null };
}

function faultText(fault: VisitFault | null): string {
  const { phone } = wordsIn(firstLanguage);
  if (fault === null) return phone.loading;
  return fault === 'unknown' ? phone.unknown : fault === 'busy' ? phone.busy : phone.offline;
}

function Opened({ code, opening }: { code: string; opening: SurveyOpening }) {
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
    const pending = { opening: opening.opening, answers, respondent, suggestion, durationS, finishedAtMs: Date.now() };
    keepPending(code, pending as PendingAnswers);
    const first = await callAnswers(pending as PendingAnswers);
    if (first.kind === 'ok') return settled(code);
    if (first.fault === 'refused' || first.fault === 'unknown') throw new Error(first.fault);
    return { text: wordsIn(language).phone.keeping, until: deliver(code, pending as PendingAnswers) };
  }

  return <SurveyFlow config={config} onSend={send} onEnd={null} serviceName={service.name} onLanguage={setLanguage} />;
}

function settled(code: string): null {
  settlePending(code, Date.now());
  return null;
}

/** Tries until the server has spoken. An opening that has expired was never used: a new one takes the same answers. */
async function deliver(code: string, first: PendingAnswers): Promise<boolean> {
  let pending = first;
  for (let tries = 0; ; tries++) {
    const result = await callAnswers(pending);
    if (result.kind === 'ok') {
      settlePending(code, Date.now());
      return true;
    }
    if (result.fault === 'refused' || result.fault === 'unknown') {
      dropPending(code);
      return false;
    }
    if (result.fault === 'expired') {
      const opened = await callOpening(code);
      if (opened.kind === 'ok') {
        pending = { ...pending, opening: opened.value.opening };
        keepPending(code, pending);
        continue;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, waitMs(tries)));
  }
}

function waitMs(tries: number): number {
  return againMs[Math.min(tries, againMs.length - 1)]!;
}
