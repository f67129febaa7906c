import { useEffect, useState } from 'preact/hooks';
import { createStore } from 'zustand/vanilla';
import type { CaptureFault } from '../../device/capture/capture-fault.ts';
import type { EvidencePlace } from '../../domain/evidence/evidence-body.ts';
import type { Refusal } from '../../domain/refusal/refusal.ts';
import type { Uuid } from '../../std/uuid.ts';
import { attachFile, type AttachedEvidence, type Subject } from '../engine/evidence/attach-file.ts';
import { openCapture, type Capture } from '../engine/evidence/capture.ts';
import { landEvidence } from '../engine/evidence/pending-evidence.ts';
import type { Engine } from '../engine/engine.ts';
import { evidenceOf } from '../queries/evidence-of.ts';

/** Why a picked file did not become evidence. */
export type PickFault =
  | { readonly kind: 'file'; readonly fault: CaptureFault }
  | { readonly kind: 'rule'; readonly refusal: Refusal }
  | { readonly kind: 'known' | 'not-kept' };

/** What is being made ready for one record or form. */
export interface Desk {
  readonly preparing: number;
  readonly faults: readonly PickFault[];
}

export interface Pick {
  readonly subject: Subject;
  readonly files: readonly File[];
  /** Asked for when a file is ready, since the place may come later than the photo. */
  readonly place: () => EvidencePlace | null;
  readonly onAdded: (attached: AttachedEvidence) => void;
  /** Told of a fault when nobody looks at the record any more. */
  readonly onUnseen: (fault: PickFault) => void;
}

const noDesk: Desk = { preparing: 0, faults: [] };
const desks = createStore<ReadonlyMap<Uuid, Desk>>(() => new Map());
const watchers = new Map<Uuid, number>();
let capture: Capture | null = null;
let picked = 0;

/** Makes picked files ready one after the other and attaches them; goes on when the screen they were picked on is left. */
export async function addFiles(engine: Engine, pick: Pick): Promise<void> {
  const { id } = pick.subject;
  picked += pick.files.length;
  change(id, (desk) => ({ ...desk, preparing: desk.preparing + pick.files.length }));
  for (const file of pick.files) {
    const fault = await addOne(engine, file, pick).catch((): PickFault => ({ kind: 'not-kept' }));
    change(id, (desk) => ({
      preparing: desk.preparing - 1,
      faults: fault === null ? desk.faults : [...desk.faults, fault],
    }));
    if (fault !== null && !watchers.has(id)) pick.onUnseen(fault);
    // Its canvases and code take memory that a small phone needs.
    if (--picked === 0) closeCapture();
  }
}

async function addOne(engine: Engine, file: File, { subject, place, onAdded }: Pick): Promise<PickFault | null> {
  capture ??= openCapture();
  const captured = await capture.prepare(file);
  if (captured.kind === 'fault') return { kind: 'file', fault: captured.fault };
  const { prepared } = captured;
  const others = await evidenceOf(engine, subject.id);
  if (others.some(({ body }) => body.sha256 === prepared.sha256)) return { kind: 'known' };
  const fileName = prepared.type === 'application/pdf' ? file.name : null;
  const attached = await attachFile(engine, subject, { prepared, fileName, place: place() });
  const refusal = await landEvidence(engine, subject, attached);
  if (refusal !== null) return { kind: 'rule', refusal };
  onAdded(attached);
  return null;
}

function closeCapture(): void {
  capture?.close();
  capture = null;
}

export function clearFaults(id: Uuid): void {
  change(id, (desk) => ({ ...desk, faults: [] }));
}

function change(id: Uuid, next: (desk: Desk) => Desk): void {
  const desk = next(desks.getState().get(id) ?? noDesk);
  desks.setState(new Map(desks.getState()).set(id, desk), true);
}

/** What is being made ready for this record, as long as it is looked at. */
export function useDesk(id: Uuid): Desk {
  const read = () => desks.getState().get(id) ?? noDesk;
  const [desk, setDesk] = useState(read);
  useEffect(() => {
    watchers.set(id, (watchers.get(id) ?? 0) + 1);
    const look = () => setDesk(read);
    look();
    const stop = desks.subscribe(look);
    return () => {
      stop();
      const left = watchers.get(id)! - 1;
      if (left > 0) return void watchers.set(id, left);
      watchers.delete(id);
      // What was wrong with a file has been seen.
      clearFaults(id);
    };
  }, [id]);
  return desk;
}
