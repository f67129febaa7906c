import type { PoolClient } from 'pg';
import { evidenceReceipt } from '../../domain/evidence-receipt/evidence-receipt.ts';
import type { EvidenceReceipt } from '../../domain/evidence-receipt/evidence-receipt-body.ts';
import { instantOf } from '../../domain/time/instant.ts';
import { yearOf } from '../../domain/time/local-date.ts';
import type { Uuid } from '../../std/uuid.ts';
import { idsByName } from '../publish/ids-by-name.ts';
import { publishRecords, type NewRecord } from '../publish/publish-records.ts';
import { completeFiles, evidenceShowing, type EvidenceRecord } from './evidence-rows.ts';

/**
 * SYN-22: says, as records of the organisation, which evidence of an author has all its bytes here, among those that
 * show `sha256`. Saying it twice writes it once.
 */
export async function writeReceipts(
  client: PoolClient,
  { orgId, author, sha256, nowMs }: { orgId: Uuid; author: Uuid; sha256: string; nowMs: number },
): Promise<void> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [author]);
  const records: NewRecord[] = [];
  const shown = await evidenceShowing(client, orgId, author, sha256);
  const ids = await idsByName(client, { orgId, kind: evidenceReceipt.name }, shown.map(nameOf));
  for (const one of shown) {
    const id = ids.get(nameOf(one))!;
    if (!(await isComplete(client, orgId, one)) || (await hasReceipt(client, orgId, id))) continue;
    records.push(receiptFor(one, { id, orgId, nowMs }));
  }
  if (records.length > 0) await publishRecords(client, { orgId, receivedAt: instantOf(nowMs) }, records);
}

async function isComplete(client: PoolClient, orgId: Uuid, { author, body }: EvidenceRecord): Promise<boolean> {
  const hashes = [...new Set([body.sha256, ...(body.preview ? [body.preview.sha256] : [])])];
  return (await completeFiles(client, orgId, { author, hashes })).length === hashes.length;
}

async function hasReceipt(client: PoolClient, orgId: Uuid, id: Uuid): Promise<boolean> {
  return (await client.query('select 1 from record where org_id = $1 and id = $2', [orgId, id])).rowCount === 1;
}

function receiptFor(
  { id: evidenceId, author, body }: EvidenceRecord,
  { id, orgId, nowMs }: { id: Uuid; orgId: Uuid; nowMs: number },
): NewRecord {
  const receipt: EvidenceReceipt = {
    evidenceId,
    personId: author,
    year: yearOf(body.subjectDate),
    sha256: body.sha256,
  };
  return {
    kind: evidenceReceipt.name,
    id,
    author: orgId,
    body: receipt,
    capturedAt: instantOf(nowMs),
  };
}

/** Each piece of evidence has one receipt. */
function nameOf({ id }: EvidenceRecord): string {
  return `receipt ${id}`;
}
