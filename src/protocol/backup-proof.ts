import canonicalize from 'canonicalize';
import * as z from 'zod/mini';
import { uuidSchema } from '../domain/registry/uuid-schema.ts';
import { assert } from '../std/assert.ts';
import type { Uuid } from '../std/uuid.ts';
import type { Sha256Hex } from './receipts.ts';
import { hashSchema } from './stored-record.ts';
import type { PushedChange } from './sync-request.ts';

/** A point of the curve P-256, uncompressed, in hex. */
const publicKeySchema = z.string().check(z.regex(/^04[0-9a-f]{128}$/));

export const deviceKeySchema = z.object({ publicKey: publicKeySchema });

export const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** More than any phone has waiting. */
const mostMarks = 20_000;

/** SYN-25: what tells the server that a device of the person has made exactly these changes. */
export const backupProofSchema = z.object({
  device: uuidSchema,
  /** SHA-256 of the public key. */
  keyId: hashSchema,
  /** Of every change in the file, `markOf`. */
  marks: z.array(hashSchema).check(z.maxLength(mostMarks)),
  /** Over `signedText`, as WebCrypto gives it (IEEE P1363), in hex. */
  signature: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
});
export type BackupProof = z.infer<typeof backupProofSchema>;

/** A change of a backup, and the hashes of which any may stand at the server as the person's own earlier words. */
export interface BackedUpChange {
  readonly change: PushedChange;
  readonly supersedes: readonly string[];
}

/** The SHA-256 of all that a change of a backup says; its body is in it by its hash. */
export function markOf({ change, supersedes }: BackedUpChange, sha256: Sha256Hex): string | Promise<string> {
  const { kind, id, version, baseRev, capturedAt, hash } = change;
  return sha256(canonical({ kind, id, version, baseRev, capturedAt, hash, supersedes }));
}

/** What is signed: whose backup, by which key of which device, and the marks of its changes. */
export function signedText(person: Uuid, { device, keyId, marks }: Omit<BackupProof, 'signature'>): string {
  return canonical({ purpose: 'jejak-backup', version: 1, person, device, keyId, marks });
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  assert(text !== undefined, 'what is signed is JSON');
  return text;
}
