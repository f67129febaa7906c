import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaptureFault } from '../../../device/capture/capture-fault.ts';
import { freeBytes } from '../../../device/free-bytes.ts';
import { maxEvidencePerRecord } from '../../../domain/evidence/decide-evidence.ts';
import type { EvidencePlace } from '../../../domain/evidence/evidence-body.ts';
import { evidence } from '../../../domain/evidence/evidence.ts';
import { attachFile, type AttachedEvidence, type Subject } from '../../engine/evidence/attach-file.ts';
import { openCapture, type Capture } from '../../engine/evidence/capture.ts';
import { pendingEvidence, setPending } from '../../engine/evidence/pending-evidence.ts';
import { evidenceOf, type EvidenceItem } from '../../queries/evidence-of.ts';
import { announce } from '../../state/app-state.ts';
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
  readonly isFull: boolean;
  /** Whether there is room on the device for another; says so when there is not. */
  hasRoom(): Promise<boolean>;
  add(files: readonly File[]): Promise<void>;
  remove(item: EvidenceItem): Promise<void>;
  wishPlace(wished: boolean): void;
}

/** Below this, neither a camera's photo nor its small copy may find room. */
const neededBytes = 25_000_000;

/**
 * The evidence of one record. Where the record stands already (`saved`), adding and removing are saved at once; else
 * they wait with the form, on the device, and `keepPending` saves them with it.
 */
export function useEvidenceField(
  subject: Subject,
  saved: boolean,
  onPending?: (count: number) => void,
): EvidenceFieldState {
  const engine = useEngine();
  const words = useEvidenceWords();
  const all = useWords();
  const items = useLive(() => evidenceOf(engine, subject.id), [engine, subject.id]);
  const [preparing, setPreparing] = useState(0);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const place = usePlace((found) => void placeAll(found));
  const capture = useRef<Capture | null>(null);
  const added = useRef<AttachedEvidence[]>([]);
  useEffect(() => () => capture.current?.close(), []);
  const room = maxEvidencePerRecord - (items?.length ?? 0) - preparing;

  const complain = (text: string) => setFaults((before) => [...before.filter((one) => one !== text), text]);

  async function keep(attached: AttachedEvidence): Promise<void> {
    if (saved) {
      const outcome = await engine.save(evidence, attached.id, attached.body);
      if (outcome.kind === 'refused') complain(refusalText(outcome.refusal, all));
      return;
    }
    const others = (await pendingEvidence(engine.database, subject.id)).filter((one) => one.id !== attached.id);
    await setPending(engine, subject.id, [...others, attached]);
    onPending?.(others.length + 1);
  }

  async function addOne(file: File): Promise<void> {
    capture.current ??= openCapture();
    const captured = await capture.current.prepare(file);
    if (captured.kind === 'fault') return complain(faultText(captured.fault));
    const { prepared } = captured;
    const fileName = prepared.type === 'application/pdf' ? file.name : null;
    try {
      const attached = await attachFile(engine, subject, { prepared, fileName, place: place.found.current });
      await keep(attached);
      added.current.push(attached);
    } catch {
      complain(words.notKept);
    }
  }

  const faultText = (fault: CaptureFault) => words.faults[fault];

  /** The place comes when it comes: the photos of this sitting get it then. */
  async function placeAll(found: EvidencePlace): Promise<void> {
    for (const one of added.current.filter(({ body }) => body.place === null)) {
      await keep({ ...one, body: { ...one.body, place: found } });
    }
  }

  async function removePending(item: EvidenceItem): Promise<void> {
    const before = await pendingEvidence(engine.database, subject.id);
    await setPending(
      engine,
      subject.id,
      before.filter((one) => one.id !== item.id),
    );
    onPending?.(before.length - 1);
  }

  return {
    items,
    preparing,
    faults,
    place: place.state,
    isFull: room <= 0,
    wishPlace: place.wish,
    async hasRoom() {
      const free = await freeBytes(navigator.storage);
      const enough = free === null || free > neededBytes;
      setFaults(enough ? [] : [words.littleRoom]);
      return enough;
    },
    async add(files) {
      const taken = files.slice(0, Math.max(0, room));
      if (taken.length < files.length) complain(words.full);
      setPreparing((count) => count + taken.length);
      for (const file of taken) {
        await addOne(file);
        setPreparing((count) => count - 1);
      }
    },
    async remove(item) {
      added.current = added.current.filter((one) => one.id !== item.id);
      const wasPending = item.state.kind === 'pending';
      if (wasPending) await removePending(item);
      else await engine.remove(evidence, item.id);
      const undo = () => void (wasPending ? keep(item) : engine.save(evidence, item.id, item.body));
      announce(words.removed, { label: all.common.undo, onAction: undo });
    },
  };
}
