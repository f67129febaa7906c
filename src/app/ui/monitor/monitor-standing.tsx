import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Monitor } from '../../../protocol/monitor.ts';
import { fixedText, numberText, plainDate } from '../../state/format.ts';
import { useApp, useWordsOf } from '../../state/use-app.ts';
import { monitor as en } from '../../words/en/monitor.ts';
import { monitor as id } from '../../words/id/monitor.ts';
import { Card } from '../kit/card.tsx';
import { Meter } from '../kit/meter.tsx';
import { shareOf } from './share-of.ts';

/** How targets stand, what waits for superiors and what citizens say: three answers beside each other. */
export function MonitorStanding({ monitor }: { monitor: Monitor }) {
  return (
    <div class="monitor-standing">
      <TargetsCard monitor={monitor} />
      <AwaitingCard monitor={monitor} />
      <IkmCard monitor={monitor} />
    </div>
  );
}

function TargetsCard({ monitor: { total, month, today } }: { monitor: Monitor }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { indicators, onTrack, atRisk } = total.targets;
  const number = (value: number) => numberText(value, language);
  return (
    <Card title={words.targets}>
      {indicators === 0 && <p class="k-soft">{words.noTargets}</p>}
      {indicators > 0 && (
        <>
          <p class="monitor-figure">{words.share(shareOf(onTrack, indicators))}</p>
          <Meter
            label={words.onTrack}
            value={onTrack}
            max={indicators}
            text={words.ofPeople(number(onTrack), number(indicators))}
          />
          <Meter
            label={words.atRisk}
            value={atRisk}
            max={indicators}
            tone="wait"
            text={words.ofPeople(number(atRisk), number(indicators))}
          />
          <p class="k-hint">{words.targetsNote(indicators - onTrack - atRisk, month === today.slice(0, 7))}</p>
        </>
      )}
    </Card>
  );
}

function AwaitingCard({ monitor: { total, today } }: { monitor: Monitor }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { open, late, since } = total.awaiting;
  const number = (value: number) => numberText(value, language);
  return (
    <Card title={words.awaiting}>
      {since === null && <p class="k-soft">{words.nothingAwaits}</p>}
      {since !== null && (
        <>
          <p class="monitor-figure">{number(open)}</p>
          <Meter
            label={words.late}
            value={late}
            max={open}
            tone="wait"
            text={words.ofPeople(number(late), number(open))}
          />
          <p class="k-hint">{words.oldest(plainDate(since, language), number(daysBetween(since, today)))}</p>
        </>
      )}
    </Card>
  );
}

function IkmCard({ monitor: { ikm } }: { monitor: Monitor }) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const quarter = words.quarter(Number(ikm.to.slice(5, 7)) / 3, ikm.to.slice(0, 4));
  const n = numberText(ikm.n, language);
  return (
    <Card title={words.ikm}>
      {ikm.ikm === null && <p class="k-soft">{ikm.n === 0 ? words.noIkm(quarter) : words.fewIkm(quarter, n)}</p>}
      {ikm.ikm !== null && (
        <>
          <p class="monitor-figure">
            {fixedText(ikm.ikm, 2, language)} <span class="k-soft">{words.mutu(ikm.mutu ?? '')}</span>
          </p>
          <p class="k-hint">{words.ikmNote(quarter, n)}</p>
        </>
      )}
      <a class="monitor-link" href="/skm">
        {words.skm}
      </a>
    </Card>
  );
}

/** Whole days from one day to another. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}
