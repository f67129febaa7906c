import { RequestFault } from '../faults/request-fault.ts';
import { completeFileRow, dropFileRow, readFileRow } from './evidence-rows.ts';
import type { EvidencePlace, Uploader } from './evidence-place.ts';
import { verifyFile } from './verify-file.ts';
import { writeReceipts } from './write-receipts.ts';

/**
 * SYN-21, SYN-22: flushes what has arrived whole, reads it again, and only then says so. Bytes that are not what was
 * promised are thrown away. Gives back the hash of what is stored; doing it again changes nothing.
 */
export async function finishUpload(
  { database, store, nowMs }: EvidencePlace,
  { orgId, personId }: Uploader,
  uploadId: string,
): Promise<string> {
  const row = await readFileRow(database.pool, orgId, uploadId);
  if (row === null) throw new RequestFault(404, 'not-found');
  const { sha256 } = row;
  if (!row.complete) {
    await store.flush(uploadId);
    const verified = await verifyFile(store, row);
    if (verified.kind === 'bad') {
      // Where they cannot be thrown away now, the row stays for the cleaning.
      const dropRow = () => dropFileRow(database.pool, orgId, uploadId);
      await store.remove(uploadId).then(dropRow, () => undefined);
      throw new RequestFault(422, verified.code);
    }
    await completeFileRow(database.pool, orgId, { uploadId, type: verified.type, nowMs: nowMs() });
  }
  await database.transaction((client) => {
    return writeReceipts(client, { orgId, author: personId, sha256, nowMs: nowMs() });
  });
  return sha256;
}
