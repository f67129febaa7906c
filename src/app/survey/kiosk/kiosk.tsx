import { useEffect, useState } from 'preact/hooks';
import type { CounterSession } from '../../../protocol/counter-session.ts';
import { SurveyFlow } from '../steps/survey-flow.tsx';
import type { SurveyConfig } from '../steps/survey-config.ts';
import { firstLanguage, wordsIn } from '../words/languages.ts';
import type { CounterEngine, CounterStatus } from './counter-engine.ts';
import { EnrolScreen } from './enrol-screen.tsx';
import { keep, readKept } from './kept-counter.ts';
import { fillScreen, leaveFullScreen, stayAwake } from './kiosk-screen.ts';
import { OfficerFrame } from './officer-frame.tsx';
import { officerWords } from './officer-words.ts';
import { hasPin } from './pin.ts';
import { useCounterEngine } from './use-counter-engine.ts';

type Stage = 'enrol' | 'pin' | 'survey' | 'sheet' | 'left';

function firstStage(): Stage {
  if (readKept('counter') === null) return 'enrol';
  if (!hasPin()) return 'pin';
  return readKept('paused') === true ? 'left' : 'survey';
}

/** The tablet of a counter: enrolled once, then one citizen after the other. */
export function Kiosk({ onFree }: { onFree: (free: boolean) => void }) {
  const [stage, setStage] = useState<Stage>(firstStage);
  const [session, setSession] = useState<CounterSession | null>(() => readKept('counter'));
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const { engine, whenOpen, status, config, ended } = useCounterEngine(session, busy);
  useEffect(() => onFree(!busy && stage === 'survey'), [busy, stage]);
  useEffect(() => (stage === 'survey' ? stayAwake() : undefined), [stage]);

  const start = () => {
    keep('paused', false);
    fillScreen();
    setStage('survey');
  };
  const newTurn = () => {
    setBusy(false);
    setTurn((count) => count + 1);
  };

  if (stage === 'enrol') {
    return (
      <EnrolScreen
        onEnrolled={(enrolled) => {
          keep('counter', enrolled);
          keep('ended', false);
          setSession(enrolled);
          void navigator.storage?.persist?.().catch(() => false);
          setStage(hasPin() ? 'survey' : 'pin');
        }}
      />
    );
  }
  if (stage === 'pin') return <Later key="new pin" load={loadNewPin} onSet={start} />;
  if (stage === 'left') {
    const { title, lead, start: label } = officerWords.left;
    return (
      <OfficerFrame title={title} lead={lead}>
        <div class="buttons">
          <button type="button" class="primary" onClick={start}>
            {label}
          </button>
        </div>
      </OfficerFrame>
    );
  }
  if (config === null) return <OfficerFrame {...officerWords.preparing} />;
  if (stage === 'sheet' && engine && status && session) {
    return (
      <Later
        key="sheet"
        load={loadSheet}
        {...{ engine, status, deviceId: session.deviceId, unitName: config.unitName, zone: config.zone }}
        onClose={() => setStage('survey')}
        onLeave={() => {
          keep('paused', true);
          leaveFullScreen();
          setStage('left');
        }}
        onEnrolAgain={() => setStage('enrol')}
      />
    );
  }
  return (
    <>
      {ended && !busy ? (
        <OfficerFrame key="ended" {...officerWords.ended}>
          <div class="buttons">
            <button type="button" class="primary" onClick={() => setAsking(true)}>
              {officerWords.ended.open}
            </button>
          </div>
        </OfficerFrame>
      ) : (
        <Turn
          key={turn}
          {...{ config, whenOpen, status }}
          onBusy={setBusy}
          onEnd={newTurn}
          onOfficer={() => setAsking(true)}
        />
      )}
      {asking && (
        <Later
          key="pin"
          load={loadPinDialog}
          onRight={() => {
            setAsking(false);
            newTurn();
            setStage('sheet');
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  );
}

interface TurnProps {
  config: SurveyConfig;
  whenOpen: () => Promise<CounterEngine>;
  status: CounterStatus | null;
  onBusy: (busy: boolean) => void;
  onEnd: () => void;
  onOfficer: () => void;
}

/** One citizen, from a fresh screen to a fresh screen: what they typed and chose goes with this component. */
function Turn({ config, whenOpen, status, onBusy, onEnd, onOfficer }: TurnProps) {
  const [language, setLanguage] = useState(firstLanguage);
  return (
    <>
      <SurveyFlow
        config={config}
        onBegin={fillScreen}
        onBusy={onBusy}
        onEnd={onEnd}
        onLanguage={setLanguage}
        serviceName={null}
        onSend={async (given) => {
          const engine = await whenOpen();
          await engine.save(given, config);
          return null;
        }}
      />
      <Corner status={status} language={language} onOpen={onOfficer} />
    </>
  );
}

/** How many wait, and whether the server answers: for the officer's eye. */
function Corner({ status, language, onOpen }: { status: CounterStatus | null; language: string; onOpen: () => void }) {
  const waiting = (status?.waiting ?? 0) + (status?.needsRepair ?? 0);
  const online = status?.phase.kind === 'done';
  return (
    <button
      type="button"
      class="corner"
      data-online={online}
      aria-label={wordsIn(language).corner.label(waiting, online)}
      onClick={onOpen}
    >
      <span aria-hidden="true">{online ? '✓' : '○'}</span> {waiting}
    </button>
  );
}

const loadNewPin = async () => (await import('./pin-screens.tsx')).NewPinScreen;
const loadPinDialog = async () => (await import('./pin-screens.tsx')).PinDialog;
const loadSheet = async () => (await import('./officer-sheet.tsx')).OfficerSheet;

/** What only the officer needs is fetched when it is asked for; the service worker has it. */
function Later<Props extends object>({
  load,
  ...props
}: Props & { load: () => Promise<(props: Props) => preact.JSX.Element> }) {
  const [Part, setPart] = useState<((given: Props) => preact.JSX.Element) | null>(null);
  useEffect(() => void load().then((part) => setPart(() => part)), []);
  return Part === null ? null : <Part {...(props as unknown as Props)} />;
}
