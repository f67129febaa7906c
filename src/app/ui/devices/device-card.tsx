import { CircleAlert, CircleCheck } from 'lucide';
import { msOf, type Instant } from '../../../domain/time/instant.ts';
import type { Zone } from '../../../domain/time/zone.ts';
import { ageText } from '../../state/age-text.ts';
import { byteText } from '../../state/byte-text.ts';
import { momentText } from '../../state/format.ts';
import { useApp, useWords, useWordsOf } from '../../state/use-app.ts';
import { devices as en } from '../../words/en/devices.ts';
import { devices as id } from '../../words/id/devices.ts';
import { refusalText } from '../../words/reason-text.ts';
import { Definition, DefinitionList } from '../kit/definition-list.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { StateBadge } from '../kit/state-badge.tsx';
import { problemsOf, type Device, type RefusedChange } from './device-problems.ts';
import { EndSession } from './end-session.tsx';
import { ownValue } from '../../../std/own-value.ts';

export interface DeviceCardProps {
  device: Device;
  refused: readonly RefusedChange[];
  nowMs: number;
  zone: Zone;
  /** Called after its session was ended; null for who may not end it. */
  onEnded: (() => void) | null;
}

export function DeviceCard({ device, refused, nowMs, zone, onEnded }: DeviceCardProps) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { personName, waiting, needsRepair, lastSeenAt, signedIn } = device;
  const name = personName || words.unnamed;
  const problems = problemsOf(device, nowMs);
  const seen = ageText(nowMs - msOf(lastSeenAt), language);
  return (
    <article class="device">
      <div>
        <h2>{name}</h2>
        <p class="k-hint">
          {seen === null ? words.seenNow : words.seen(seen)} ·{' '}
          {waiting + needsRepair === 0 ? words.allSent : words.counts(waiting, needsRepair)}
        </p>
      </div>
      <p class="device-badges">
        {problems.length === 0 && (
          <StateBadge tone="ok" icon={CircleCheck}>
            {words.good}
          </StateBadge>
        )}
        {problems.map((problem) => (
          <StateBadge key={problem} tone={problem === 'refused' ? 'bad' : 'wait'} icon={CircleAlert}>
            {words.problems[problem]}
          </StateBadge>
        ))}
      </p>
      <Disclosure summary={words.details}>
        <div class="k-stack">
          <DeviceFacts device={device} nowMs={nowMs} zone={zone} />
          {refused.length > 0 && <RefusedList refused={refused} zone={zone} />}
          {onEnded && signedIn && <EndSession device={device} name={name} onEnded={onEnded} />}
        </div>
      </Disclosure>
    </article>
  );
}

function DeviceFacts({ device, nowMs, zone }: Pick<DeviceCardProps, 'device' | 'nowMs' | 'zone'>) {
  const words = useWordsOf({ id, en });
  const language = useApp((state) => state.language);
  const { lastSeenAt, appVersion, waiting, needsRepair, oldestQueuedAt, freeBytes, clockOffsetMs, signedIn } = device;
  const moment = (at: Instant) => {
    const age = ageText(nowMs - msOf(at), language);
    return age === null ? momentText(at, zone, language) : words.since(momentText(at, zone, language), age);
  };
  const offset =
    Math.abs(clockOffsetMs) <= 300_000
      ? null
      : ageText(Math.round(Math.abs(clockOffsetMs) / 60_000) * 60_000, language);
  return (
    <DefinitionList>
      <Definition term={words.lastSeen}>{moment(lastSeenAt)}</Definition>
      <Definition term={words.version}>{appVersion}</Definition>
      <Definition term={words.waiting}>{waiting}</Definition>
      <Definition term={words.refused}>{needsRepair}</Definition>
      {oldestQueuedAt && <Definition term={words.oldest}>{moment(oldestQueuedAt)}</Definition>}
      <Definition term={words.free}>{freeBytes === null ? words.unknown : byteText(freeBytes, language)}</Definition>
      <Definition term={words.clock}>
        {offset === null ? words.clockGood : clockOffsetMs > 0 ? words.ahead(offset) : words.behind(offset)}
      </Definition>
      <Definition term={words.session}>{signedIn ? words.signedIn : words.signedOut}</Definition>
    </DefinitionList>
  );
}

function RefusedList({ refused, zone }: Pick<DeviceCardProps, 'refused' | 'zone'>) {
  const words = useWordsOf({ id, en });
  const all = useWords();
  const language = useApp((state) => state.language);
  return (
    <section class="device-refused">
      <h3>{words.refusedTitle}</h3>
      <ul>
        {refused.map(({ id: change, kind, code, message, refusedAt }) => (
          <li key={change}>
            <strong>{ownValue(words.kinds, kind) ?? kind}</strong>, {momentText(refusedAt, zone, language)}
            <br />
            {refusalText({ code, message } as never, all)}
          </li>
        ))}
      </ul>
      <p class="k-hint">{words.refusedNote}</p>
    </section>
  );
}
