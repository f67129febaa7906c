import { sha256OfFile } from '../../../device/platform.ts';
import type { FilePart } from '../../../device/store/database.ts';
import { keepFile } from '../../../device/store/files.ts';
import { instantOf } from '../../../domain/time/instant.ts';
import type { Uuid } from '../../../std/uuid.ts';
import { downloadOverHttp } from '../../../transport/download-over-http.ts';
import type { Engine } from '../engine.ts';

/** So long a link may stand still. */
const timeoutMs = 30_000;

/**
 * Fetches a file of evidence that this device does not hold and keeps it for a while, so that it costs data once. Null
 * when the server is out of reach, does not have it, or sent something else.
 */
export async function fetchPart(
  { database, nowMs }: Engine,
  id: Uuid,
  { part, sha256 }: { part: FilePart; sha256: string },
): Promise<ArrayBuffer | null> {
  const link = { fetch: (...asked: Parameters<typeof fetch>) => fetch(...asked), origin: '', timeoutMs };
  const content = await downloadOverHttp(link, `/api/evidence/${id}/${part}`);
  if (content === null || (await sha256OfFile(content)) !== sha256) return null;
  await keepFile(database, { sha256, part, content }, instantOf(nowMs())).catch(() => undefined);
  return content;
}
