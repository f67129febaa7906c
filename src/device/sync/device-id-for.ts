import { uuidFromBytes, type Uuid } from '../../std/uuid.ts';

/**
 * The device id of one person on one installation. A request for one person can thus never pass under the session of
 * another who signed in on the same device (SYN-23).
 */
export async function deviceIdFor(
  installationId: Uuid,
  nip: string,
  sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>,
): Promise<Uuid> {
  const digest = await sha256(new TextEncoder().encode(`${installationId} ${nip}`));
  return uuidFromBytes(new Uint8Array(digest), 8);
}
