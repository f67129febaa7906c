import { Camera, Paperclip } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import type { TargetedEvent } from 'preact';
import type { Subject } from '../../engine/evidence/attach-file.ts';
import { numberText } from '../../state/format.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Notice } from '../kit/notice.tsx';
import { EvidenceCamera } from './evidence-camera.tsx';
import { EvidenceTiles } from './evidence-tiles.tsx';
import { useEvidenceWords } from './evidence-words.ts';
import { useEvidenceField, type EvidenceFieldState } from './use-evidence-field.ts';
import { hasCamera } from './use-camera.ts';
import './evidence.css';

export interface EvidenceFieldProps {
  subject: Subject;
  /** Whether the record stands already: then what is added is saved at once; else `actWithEvidence` saves it with the form. */
  saved: boolean;
  /** Told how much waits with an unsaved form, so that its draft is kept. */
  onPending?: (count: number) => void;
}

/** Photos and documents of a record: add, see, remove. */
export function EvidenceField({ subject, saved, onPending }: EvidenceFieldProps) {
  const words = useEvidenceWords();
  const field = useEvidenceField(subject, onPending);
  const id = useId();
  return (
    <section class="ev-field" aria-labelledby={id}>
      <div>
        <h2 id={id} class="k-label">
          {words.title}
          {!saved && <span class="k-optional"> ({words.optional})</span>}
        </h2>
        <p class="k-hint">{field.room <= 0 && field.preparing === 0 ? words.full : words.hint}</p>
      </div>
      {field.items && <EvidenceTiles items={field.items} onRemove={(item) => void field.remove(item)} />}
      <Pickers field={field} />
      <div role="status" class="ev-notes">
        {field.preparing > 0 && <p class="k-hint">{words.preparing(field.preparing)}</p>}
        {field.faults.map((text) => (
          <Notice key={text} tone="bad">
            {text}
          </Notice>
        ))}
      </div>
      {field.room > 0 && <PlaceWishes field={field} />}
    </section>
  );
}

function Pickers({ field }: { field: EvidenceFieldState }) {
  const words = useEvidenceWords();
  const cameraApp = useRef<HTMLInputElement>(null);
  const gallery = useRef<HTMLInputElement>(null);
  const [camera, setCamera] = useState(false);
  const withRoom = async (open: () => void) => {
    if (await field.hasRoom()) open();
  };
  const picked = (event: TargetedEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    void field.add([...(input.files ?? [])]);
    // The same photo may be picked again.
    input.value = '';
  };
  const takePhoto = () => (hasCamera() ? setCamera(true) : cameraApp.current?.click());
  const busy = field.preparing > 0 && words.preparing(field.preparing);
  return (
    <>
      {(field.room > 0 || busy) && (
        <div class="ev-pickers">
          <Button icon={Camera} busy={busy} onClick={() => void withRoom(takePhoto)}>
            {words.takePhoto}
          </Button>
          <Button icon={Paperclip} onClick={() => void withRoom(() => gallery.current?.click())}>
            {words.chooseFile}
          </Button>
        </div>
      )}
      <input ref={cameraApp} type="file" accept="image/*" capture="environment" hidden onChange={picked} />
      <input ref={gallery} type="file" accept="image/*,application/pdf" multiple hidden onChange={picked} />
      {camera && (
        <EvidenceCamera
          room={field.room}
          onPhoto={(photo) => void field.add([photo])}
          onCameraApp={() => cameraApp.current?.click()}
          onClose={() => setCamera(false)}
        />
      )}
    </>
  );
}

function PlaceWishes({ field: { place, wishPlace } }: { field: EvidenceFieldState }) {
  const words = useEvidenceWords();
  const language = useApp((state) => state.language);
  return (
    <div>
      <Checkbox label={words.withPlace} checked={place.kind !== 'unasked'} onChecked={wishPlace} />
      <p role="status" class="k-hint">
        {place.kind === 'searching' && words.placeSearching}
        {place.kind === 'missing' && words.placeMissing}
        {place.kind === 'found' && words.placeFound(numberText(place.place.accuracyM, language))}
      </p>
    </div>
  );
}
