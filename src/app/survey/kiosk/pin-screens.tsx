import { useEffect, useRef, useState } from 'preact/hooks';
import { OfficerField, OfficerFrame } from './officer-frame.tsx';
import { officerWords } from './officer-words.ts';
import { checkPin, pinPattern, setPin } from './pin.ts';

/** The officer chooses the PIN that kiosk mode is left with. */
export function NewPinScreen({ onSet }: { onSet: () => void }) {
  const words = officerWords.newPin;
  const [pin, setTyped] = useState('');
  const [repeated, setRepeated] = useState('');
  const [faults, setFaults] = useState<{ pin?: string; repeat?: string }>({});

  async function submit() {
    if (!pinPattern.test(pin)) return setFaults({ pin: words.shape });
    if (pin !== repeated) return setFaults({ repeat: words.notSame });
    await setPin(pin);
    onSet();
  }

  return (
    <OfficerFrame title={words.title} lead={words.lead}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <OfficerField
          secret
          digits
          id="pin"
          label={words.pin}
          fault={faults.pin ?? null}
          value={pin}
          onValue={setTyped}
        />
        <OfficerField
          secret
          digits
          id="repeat"
          label={words.repeat}
          fault={faults.repeat ?? null}
          value={repeated}
          onValue={setRepeated}
        />
        <div class="buttons">
          <button type="submit" class="primary">
            {words.submit}
          </button>
        </div>
      </form>
    </OfficerFrame>
  );
}

/** Asks for the PIN over the survey. */
export function PinDialog({ onRight, onCancel }: { onRight: () => void; onCancel: () => void }) {
  const words = officerWords.askPin;
  const dialog = useRef<HTMLDialogElement>(null);
  const [pin, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => dialog.current?.showModal(), []);

  async function submit() {
    const check = await checkPin(pin);
    setTyped('');
    if (check.kind === 'right') onRight();
    else setFault(check.kind === 'wait' ? words.wait(check.seconds) : words.wrong);
  }

  return (
    <dialog ref={dialog} class="veil" aria-labelledby="pin-title" lang="id" onCancel={onCancel}>
      <h2 id="pin-title">{words.title}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <OfficerField secret digits id="officer-pin" label={words.pin} fault={fault} value={pin} onValue={setTyped} />
        <div class="buttons">
          <button type="submit" class="primary">
            {words.submit}
          </button>
          <button type="button" onClick={onCancel}>
            {words.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}
