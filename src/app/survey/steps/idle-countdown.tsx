import { useEffect, useRef, useState } from 'preact/hooks';
import { useSurvey } from './use-survey.ts';

const countdownS = 10;

/** Whoever walked away leaves nothing behind: after a time without a touch a countdown, then all answers are discarded. */
export function IdleCountdown({ idleSeconds, onEnd }: { idleSeconds: number; onEnd: () => void }) {
  const { words } = useSurvey();
  const [leftS, setLeftS] = useState<number | null>(null);
  const idleS = useRef(0);
  const stay = () => {
    idleS.current = 0;
    setLeftS(null);
  };
  useEffect(() => {
    const events = ['pointerdown', 'keydown', 'input'] as const;
    for (const event of events) addEventListener(event, stay, true);
    const timer = setInterval(() => {
      idleS.current++;
      const left = idleSeconds + countdownS - idleS.current;
      if (left <= 0) onEnd();
      else if (left <= countdownS) setLeftS(left);
    }, 1_000);
    return () => {
      clearInterval(timer);
      for (const event of events) removeEventListener(event, stay, true);
    };
  }, [idleSeconds]);
  return leftS === null ? null : <Countdown leftS={leftS} onStay={stay} title={words.idle.title} />;
}

function Countdown({ leftS, onStay, title }: { leftS: number; onStay: () => void; title: string }) {
  const { words } = useSurvey();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="veil" aria-labelledby="idle-title" onCancel={onStay}>
      <h2 id="idle-title">{title}</h2>
      <p role="timer">{words.idle.text(leftS)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do in a dialog that opens by itself */}
      <button type="button" class="primary" autofocus onClick={onStay}>
        {words.idle.stay}
      </button>
    </dialog>
  );
}
