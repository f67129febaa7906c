import { Camera, Paperclip } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import type { TargetedEvent } from 'preact';
import type { Subject } from '../../engine/evidence/attach-file.ts';
import { numberText } from '../../state/format.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Notice } from '../kit/notice.tsx';
import { EvidenceTiles } from './evidence-tiles.tsx';
import { useEvidenceWords } from './evidence-words.ts';
import { useEvidenceField, type EvidenceFieldState } from './use-evidence-field.ts';
import './evidence.css';

export interface EvidenceFieldProps {
  subject: Subject;
  /** Whether the record stands already: then what is added is saved at once; else `keepPending` saves it with the form. */
  saved: boolean;
  /** Told how much waits with an unsaved form, so that its draft is kept. */
  onPending?: (count: number) => void;
}

/** Photos and documents of a record: add, see, remove. */
export function EvidenceField({ subject, saved, onPending }: EvidenceFieldProps) {
  const words = useEvidenceWords();
  const field = useEvidenceField(subject, saved, onPending);
  const id = useId();
  return (
    <section class="ev-field" aria-labelledby={id}>
      <div>
        <h2 id={id} class="k-label">
          {words.title}
          {!saved && <span class="k-optional"> ({words.optional})</span>}
        </h2>
        <p class="k-hint">{field.isFull && field.preparing === 0 ? words.full : words.hint}</p>
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
      {!field.isFull && <PlaceWishes field={field} />}
    </section>
  );
}

function Pickers({ field }: { field: EvidenceFieldState }) {
  const words = useEvidenceWords();
  const camera = useRef<HTMLInputElement>(null);
  const gallery = useRef<HTMLInputElement>(null);
  const open = async (input: HTMLInputElement | null) => {
    if (await field.hasRoom()) input?.click();
  };
  const picked = (event: TargetedEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    void field.add([...(input.files ?? [])]);
    // The same photo may be picked again.
    input.value = '';
  };
  const busy = field.preparing > 0 && words.preparing(field.preparing);
  if (field.isFull && !busy) return null;
  return (
    <div class="ev-pickers">
      <Button icon={Camera} busy={busy} onClick={() => void open(camera.current)}>
        {words.takePhoto}
      </Button>
      <Button icon={Paperclip} onClick={() => void open(gallery.current)}>
        {words.chooseFile}
      </Button>
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={picked} />
      <input ref={gallery} type="file" accept="image/*,application/pdf" multiple hidden onChange={picked} />
    </div>
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
