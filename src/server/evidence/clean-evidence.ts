import type { Uuid } from '../../std/uuid.ts';
import type { EvidencePlace } from './evidence-place.ts';
import { dropFileRow } from './evidence-rows.ts';

const dayMs = 86_400_000;
/** A device that was away longer starts that file over. */
const partialDays = 14;
/** So long after it was deleted, nobody undoes it, and no device brings it back. */
const orphanDays = 60;
const mostAtOnce = 1_000;

/**
 * Removes what nobody will ask for again: uploads that were never finished, or were overtaken by another of the same
 * bytes, and files that no living evidence of a living record shows. Gives back how many.
 */
export async function cleanEvidence({ database, store, nowMs }: EvidencePlace): Promise<number> {
  let cleaned = 0;
  const result = await database.pool.query<{ org_id: Uuid; upload_id: string }>(
    `select f.org_id, f.upload_id from evidence_file f
     where (f.completed_at is null and f.created_at < to_timestamp($1::double precision / 1000))
        or (f.completed_at < to_timestamp($2::double precision / 1000) and not exists (
          select 1 from record e
          left join record s on s.org_id = e.org_id and s.id = e.about
          where e.org_id = f.org_id and e.author = f.author and e.kind = 'evidence'
            and (e.body is not null or e.received_at > to_timestamp($2::double precision / 1000))
            and (s.id is null or s.body is not null or s.received_at > to_timestamp($2::double precision / 1000))
            and f.sha256 in (
              select shown from (
                select e.body ->> 'sha256' union all select e.body -> 'preview' ->> 'sha256'
                union all select r.body ->> 'sha256' from revision r where r.org_id = e.org_id and r.id = e.id
                union all select r.body -> 'preview' ->> 'sha256' from revision r where r.org_id = e.org_id and r.id = e.id
              ) as hashes (shown)
            )
        ))
     limit $3`,
    [nowMs() - partialDays * dayMs, nowMs() - orphanDays * dayMs, mostAtOnce],
  );
  for (const { org_id: orgId, upload_id: uploadId } of result.rows) {
    // Bytes first: a row without bytes is told as missing, bytes without a row are never found again.
    const isGone = await store.remove(uploadId).then(
      () => true,
      () => false,
    );
    if (!isGone) continue;
    await dropFileRow(database.pool, orgId, uploadId);
    cleaned++;
  }
  return cleaned;
}
