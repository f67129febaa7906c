import { ArrowUp, Check, CircleAlert, CloudUpload, Download, KeyRound } from 'lucide';
import { useLocation } from 'preact-iso';
import { readMeta } from '../../../device/store/meta.ts';
import { outboxSummary, type OutboxSummary } from '../../../device/store/outbox.ts';
import { uploadSummary, type UploadSummary } from '../../../device/store/uploads.ts';
import type { SyncPhase } from '../../engine/engine.ts';
import { useApp, useEngine, useWords } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import type { Words } from '../../words/words.ts';
import { SyncChip, type SyncChipProps } from '../kit/sync-chip.tsx';

/** What waits on this device, in the head of every screen; a tap opens the details. */
export function SyncStatusChip() {
  const words = useWords().common;
  const { database } = useEngine();
  const phase = useApp((state) => state.phase);
  const sending = useApp((state) => state.sending);
  const summary = useLive(() => outboxSummary(database), [database]);
  const files = useLive(() => uploadSummary(database), [database]);
  const { route } = useLocation();
  const lastSyncAt = useLive(async () => (await readMeta(database, 'sync'))?.lastSyncAt ?? null, [database]);
  if (summary === undefined || files === undefined || lastSyncAt === undefined) return null;
  const look = lookOf({ ...summary, files, isEmpty: lastSyncAt === null }, phase, sending.size > 0, words.chip);
  const label = `${look.text}, ${words.chip.openHint}`;
  return <SyncChip {...look} label={label} onPress={() => route(placeOf(summary, phase))} />;
}

/** Where a tap on the chip leads: to what the person can do about it. */
function placeOf({ needsRepair }: OutboxSummary, phase: SyncPhase | null): string {
  if (phase?.kind === 'held') return phase.why === 'signed-out' ? '/masuk' : '/pengaturan';
  return needsRepair > 0 ? '/perbaiki' : '/pengaturan';
}

function lookOf(
  {
    waiting,
    needsRepair,
    files,
    isEmpty,
  }: OutboxSummary & { readonly files: UploadSummary; readonly isEmpty: boolean },
  phase: SyncPhase | null,
  sending: boolean,
  words: Words['common']['chip'],
): Omit<SyncChipProps, 'onPress'> {
  if (phase?.kind === 'held' && phase.why === 'signed-out') return { tone: 'bad', icon: KeyRound, text: words.signIn };
  if (phase?.kind === 'held') return { tone: 'bad', icon: Download, text: words.update };
  if (needsRepair > 0) return { tone: 'bad', icon: CircleAlert, text: words.repair(needsRepair) };
  if (sending) return { tone: 'progress', icon: ArrowUp, text: words.sending };
  if (waiting > 0) return { tone: 'wait', icon: CloudUpload, text: words.waiting(waiting) };
  // Text first: photos are told when nothing else is left.
  if (files.refused > 0) return { tone: 'bad', icon: CircleAlert, text: words.photosRefused(files.refused) };
  if (files.waiting > 0) return { tone: 'wait', icon: CloudUpload, text: words.photos(files.waiting) };
  // Nothing has been fetched yet, so nothing is known of what was sent.
  if (isEmpty) return { tone: 'progress', icon: Download, text: words.fetching };
  return { tone: 'ok', icon: Check, text: words.allSent };
}
