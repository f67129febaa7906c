import * as z from 'zod/mini';
import { kinds } from '../../domain/kinds.ts';
import { backupProofSchema, type BackupProof } from '../../protocol/backup-proof.ts';
import type { Sha256Hex } from '../../protocol/receipts.ts';
import { filesDraftPrefix } from '../store/drafts.ts';
import { instantSchema } from '../../protocol/stored-record.ts';
import type { Uuid } from '../../std/uuid.ts';
import type { DeviceDatabase, DraftRow } from '../store/database.ts';
import { allUnsent, readUnsentSave, type UnsentSave } from '../store/unsent-save.ts';
import { changesOfBackup } from './changes-of-backup.ts';
import { proofOf } from './device-key.ts';

/** SYN-25: everything that is nowhere but on this device. */
export interface BackupContents {
  readonly saves: readonly UnsentSave[];
  readonly drafts: readonly DraftRow[];
  /** By which the server knows whose device made the saves; left out by one without a key. */
  readonly proof?: BackupProof | undefined;
}

const contentsSchema = z.object({
  saves: z.array(z.unknown()),
  drafts: z.array(z.object({ form: z.string(), content: z.unknown(), savedAt: instantSchema })),
  // What cannot be read of it is as good as not there: it never keeps the owner from the own words.
  // oxlint-disable-next-line promise/valid-params
  proof: z.catch(z.optional(backupProofSchema), undefined),
});

export async function collectUnsent(database: DeviceDatabase): Promise<BackupContents> {
  const [saves, drafts] = await Promise.all([allUnsent(database), database.drafts.toArray()]);
  // Photos would make the file too large to pass on; they stay with this device.
  const proof = await proofOf(database, changesOfBackup(saves)).catch(() => undefined);
  return { saves, proof, drafts: drafts.filter(({ form }) => !form.startsWith(filesDraftPrefix)) };
}

export type ReadContents =
  | { readonly kind: 'ok'; readonly contents: BackupContents }
  | { readonly kind: 'fault'; readonly fault: 'damaged' | 'newer' };

/** Reads what a backup of this person holds; all of it or nothing. */
export async function readContents(value: unknown, person: Uuid, sha256: Sha256Hex): Promise<ReadContents> {
  const parsed = contentsSchema.safeParse(value);
  if (!parsed.success) return { kind: 'fault', fault: 'damaged' };
  const saves = await Promise.all(parsed.data.saves.map((save) => readUnsentSave(save, person, sha256)));
  const whole = saves.flatMap((save) => save ?? []);
  if (whole.length < saves.length) return { kind: 'fault', fault: 'damaged' };
  const tooNew = whole.some(({ row }) => row.version > (kinds.get(row.kind)?.version ?? 0));
  return tooNew
    ? { kind: 'fault', fault: 'newer' }
    : { kind: 'ok', contents: { saves: whole, drafts: parsed.data.drafts, proof: parsed.data.proof } };
}
