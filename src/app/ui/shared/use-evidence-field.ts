import { useEffect, useRef, useState } from 'preact/hooks';
import { freeBytes } from '../../../device/free-bytes.ts';
import { maxEvidencePerRecord } from '../../../domain/evidence/decide-evidence.ts';
import type { EvidencePlace } from '../../../domain/evidence/evidence-body.ts';
import { evidence } from '../../../domain/evidence/evidence.ts';
import type { AttachedEvidence, Subject } from '../../engine/evidence/attach-file.ts';
import { dropPending, landEvidence, pendingEvidence } from '../../engine/evidence/pending-evidence.ts';
import { evidenceOf, type EvidenceItem } from '../../queries/evidence-of.ts';
import { announce } from '../../state/app-state.ts';
import { addFiles, clearFaults, useDesk, type PickFault } from '../../state/evidence-desk.ts';
import { useEngine, useWords } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { refusalText } from '../../words/reason-text.ts';
import { useEvidenceWords } from './evidence-words.ts';
import { usePlace, type PlaceState } from './use-place.ts';

export interface EvidenceFieldState {
  readonly items: readonly EvidenceItem[] | undefined;
  readonly preparing: number;
  readonly faults: readonly string[];
  readonly place: PlaceState;
  /** How many more the record may have. */
  readonly room: number;
  /** Whether there is room on the device for another; says so when there is not. */
  hasRoom(): Promise<boolean>;
  add(files: readonly File[]): Promise<void>;
  remove(item: EvidenceItem): Promise<void>;
  wishPlace(wished: boolean): void;
}

/** Below this, neither a camera's photo nor its small copy may find room. */
const neededBytes = 25_000_000;

/**
 * The evidence of one record. Where the record stands already, adding and removing are saved at once; else they wait
 * with the form, on the device, and `actWithEvidence` saves them with it. `onPending` is told how many wait.
 */
export function useEvidenceField(subject: Subject, onPending?: (count: number) => void): EvidenceFieldState {
  const engine = useEngine();
  const words = useEvidenceWords();
  const all = useWords();
  const items = useLive(() => evidenceOf(engine, subject.id), [engine, subject.id]);
  const desk = useDesk(subject.id);
  const [complaint, setComplaint] = useState<string | null>(null);
  const place = usePlace((found) => void placeAll(found));
  const added = useRef<AttachedEvidence[]>([]);
  const shown = useRef(true);
  useEffect(() => () => void (shown.current = false), []);
  const room = maxEvidencePerRecord - (items?.length ?? 0) - desk.preparing;

  const faultText = (fault: PickFault): string => {
    if (fault.kind === 'file') return words.faults[fault.fault];
    return fault.kind === 'rule'
      ? refusalText(fault.refusal, all)
      : words[fault.kind === 'known' ? 'known' : 'notKept'];
  };

  /** The place comes when it comes: the photos of this sitting get it then. */
  async function placeAll(found: EvidencePlace): Promise<void> {
    for (const one of added.current.filter(({ body }) => body.place === null)) {
      await landEvidence(engine, subject, { ...one, body: { ...one.body, place: found } });
    }
  }

  async function tellPending(): Promise<void> {
    const pending = await pendingEvidence(engine.database, subject.id);
    if (shown.current) onPending?.(pending.length);
  }

  return {
    items,
    preparing: desk.preparing,
    faults: [...new Set([...(complaint === null ? [] : [complaint]), ...desk.faults.map(faultText)])],
    place: place.state,
    room,
    wishPlace: place.wish,
    async hasRoom() {
      const free = await freeBytes(navigator.storage);
      const enough = free === null || free > neededBytes;
      clearFaults(subject.id);
      setComplaint(enough ? null : words.littleRoom);
      return enough;
    },
    async add(files) {
      const taken = files.slice(0, Math.max(0, room));
      if (taken.length < files.length) setComplaint(words.full);
      // The form is kept from now on: what is picked belongs to it, also when it is left before the photo is ready.
      onPending?.((items?.length ?? 0) + taken.length);
      await addFiles(engine, {
        subject,
        files: taken,
        place: () => place.found.current,
        onAdded: (attached) => void added.current.push(attached),
        onUnseen: (fault) => announce(faultText(fault)),
      });
      await tellPending();
    },
    async remove(item) {
      added.current = added.current.filter((one) => one.id !== item.id);
      const wasPending = item.state.kind === 'pending';
      if (wasPending) await dropPending(engine, subject.id, item.id);
      else await engine.remove(evidence, item.id);
      await tellPending();
      const undo = () => void landEvidence(engine, subject, item).then(tellPending);
      announce(words.removed, { label: all.common.undo, onAction: undo });
    },
  };
}
