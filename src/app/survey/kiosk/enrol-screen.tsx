import { useEffect, useRef, useState } from 'preact/hooks';
import type { CounterSession } from '../../../protocol/counter-session.ts';
import { OfficerField, OfficerFrame } from './officer-frame.tsx';
import { officerWords } from './officer-words.ts';
import { codeIn, scanCode } from './scan-code.ts';
import { ownValue } from '../../../std/own-value.ts';

const words = officerWords.enrol;

/** Makes this tablet the counter of the unit that the admin's code names. */
export function EnrolScreen({ onEnrolled }: { onEnrolled: (session: CounterSession) => void }) {
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [scanning, setScanning] = useState(false);

  async function enrol(typed: string) {
    const read = codeIn(typed.replaceAll(/[\s-]/g, ''));
    if (read === null) return setFault(words.codeShape);
    setBusy(true);
    setFault(null);
    const { callEnrol } = await import('./enrol-call.ts');
    const result = await callEnrol(read);
    setBusy(false);
    if (result.kind === 'ok') onEnrolled(result.value);
    else setFault(ownValue(words.faults, result.fault.code) ?? words.unreachable);
  }

  useEffect(() => {
    // Out of the tablet's own camera app, by the address in the QR code; it does not stay in the history.
    const opened = codeIn(location.href);
    if (opened === null) return;
    history.replaceState(null, '', '/survei');
    setCode(opened);
    void enrol(opened);
  }, []);

  return (
    <OfficerFrame title={words.title} lead={words.lead}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void enrol(code);
        }}
      >
        <OfficerField id="code" label={words.code} hint={words.codeHint} fault={fault} value={code} onValue={setCode} />
        <div class="buttons">
          <button type="submit" class="primary" aria-disabled={busy}>
            {busy ? words.busy : words.submit}
          </button>
          <button type="button" onClick={() => setScanning(!scanning)}>
            {scanning ? words.stopScan : words.scan}
          </button>
        </div>
      </form>
      {scanning && (
        <Camera
          onCode={(seen) => {
            setScanning(false);
            setCode(seen);
            void enrol(seen);
          }}
          onFault={() => {
            setScanning(false);
            setFault(words.noCamera);
          }}
        />
      )}
    </OfficerFrame>
  );
}

function Camera({ onCode, onFault }: { onCode: (code: string) => void; onFault: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    let gone = false;
    let stop = () => {};
    void Promise.resolve()
      .then(() => scanCode(video.current!, onCode))
      .then(
        (stopScan) => (gone ? stopScan() : (stop = stopScan)),
        () => gone || onFault(),
      );
    return () => {
      gone = true;
      stop();
    };
  }, []);
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- the live picture of the camera has nothing to be captioned
  return <video ref={video} class="camera" muted playsInline aria-label={words.camera} />;
}
