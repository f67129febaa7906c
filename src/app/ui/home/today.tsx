import { Copy, NotebookPen, Plus } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { dayTarget } from '../../../domain/holiday/day-target.ts';
import type { LocalTime } from '../../../domain/time/zone.ts';
import { entriesBetween, type LoggedEntry } from '../../queries/logged-entry.ts';
import { announce } from '../../state/app-state.ts';
import { longDate } from '../../state/format.ts';
import { useLocalNow } from '../../state/local-now.ts';
import { useApp, useEngine, useWords } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import type { Workplace } from '../../state/workplace.ts';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { LinkButton } from '../kit/link-button.tsx';
import { List } from '../kit/list.tsx';
import { Section } from '../kit/section.tsx';
import { Skeleton } from '../kit/skeleton.tsx';
import { ActivityRow } from '../shared/activity-row.tsx';
import { Later } from '../shared/later.tsx';
import type { CopyDaySheet } from './copy-day-sheet.tsx';
import { DayMeter } from './day-meter.tsx';
import { FirstSync } from './first-sync.tsx';
import { useSyncMemory } from './sync-memory.ts';
import { SyncSummary } from './sync-summary.tsx';
import './home.css';

const loadReviewCards = async () => (await import('./review-cards.tsx')).ReviewCards;
const loadDeviceNotices = async () => (await import('./device-notices.tsx')).DeviceNotices;

/** The day of the workplace: what is logged, what can be done next, what is under way to the server. */
export function Today({ workplace }: { workplace: Workplace }) {
  const words = useWords().home;
  const language = useApp((state) => state.language);
  const engine = useEngine();
  const now = useLocalNow(engine, workplace);
  const { date, minute } = now;
  const entries = useLive(() => entriesBetween(engine, date, date), [engine, date]);
  // What stands under the cards is not shown before they are, so that it does not move under a finger.
  const [cardsKnown, setCardsKnown] = useState(false);
  const known = () => setCardsKnown(true);
  const memory = useSyncMemory();
  if (entries === undefined || memory === undefined) return <Skeleton label={words.loading} />;
  // Nothing has been fetched and nothing logged: what the day holds is not known, and not said to be nothing.
  const isKnown = memory.lastSyncAt !== null || entries.length > 0;
  const name = engine.session.name.split(',')[0]!;
  return (
    <div class="h-home" data-known={cardsKnown}>
      <div class="k-stack">
        <div>
          <p class="k-soft">{longDate(date, language)}</p>
          <p class="h-greeting">{words.greeting(minute, name)}</p>
        </div>
        <FirstSync />
        {isKnown && (
          <DayMeter
            entries={entries}
            target={dayTarget(date, workplace.policy, workplace.holidays)}
            counting={{ cap: workplace.policy.dailyCapMinutes ?? null, now }}
          />
        )}
        <QuickActions now={now} />
        <Later load={loadDeviceNotices} given={{}} />
        <Later load={loadReviewCards} given={{ today: date, onKnown: known }} onMissing={known} />
        {isKnown && <TodayEntries entries={entries} />}
      </div>
      <SyncSummary zone={workplace.zone} month={date.slice(0, 7)} />
    </div>
  );
}

function QuickActions({ now }: { now: LocalTime }) {
  const words = useWords().home;
  const [Sheet, setSheet] = useState<typeof CopyDaySheet | null>(null);
  useEffect(() => void loadSheet().catch(() => undefined), []);
  const open = () =>
    void loadSheet().then(
      (sheet) => setSheet(() => sheet),
      () => announce(words.copyFault),
    );
  return (
    <div class="k-pair">
      <LinkButton tone="primary" icon={Plus} wide href="/catat">
        {words.record}
      </LinkButton>
      <Button icon={Copy} wide onClick={open}>
        {words.copy}
      </Button>
      {Sheet && <Sheet now={now} onClose={() => setSheet(null)} />}
    </div>
  );
}

/** Not needed to see the day; fetched while it is read. */
async function loadSheet(): Promise<typeof CopyDaySheet> {
  return (await import('./copy-day-sheet.tsx')).CopyDaySheet;
}

function TodayEntries({ entries }: { entries: readonly LoggedEntry[] }) {
  const words = useWords().home;
  const all = (
    <LinkButton tone="quiet" href="/catatan" aria-label={words.allLabel}>
      {words.all}
    </LinkButton>
  );
  return (
    <Section title={words.entries} action={all}>
      {entries.length === 0 && <EmptyState icon={NotebookPen}>{words.noEntries}</EmptyState>}
      {entries.length > 0 && (
        <List label={words.entries}>
          {entries.map((entry) => (
            <ActivityRow key={entry.row.id} entry={entry} />
          ))}
        </List>
      )}
    </Section>
  );
}
