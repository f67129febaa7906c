import * as z from 'zod/mini';
import { uuidSchema } from '../../domain/registry/uuid-schema.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { hexOf } from '../../protocol/content-hash.ts';
import { hashSchema, instantSchema } from '../../protocol/stored-record.ts';
import type { Uuid } from '../../std/uuid.ts';
import { randomBytes, sha256, sha256Bytes } from '../platform.ts';
import { readContents, type BackupContents } from './backup-contents.ts';

const backupVersion = 1;
/** As OWASP asks of PBKDF2 with SHA-256. */
export const iterations = 600_000;
const mostIterations = 10_000_000;

export type BackupFault = 'not-a-backup' | 'newer' | 'damaged' | 'other-person' | 'nobody' | 'wrong-passphrase';

/** What a backup says of itself without its passphrase. */
export interface BackupHeader {
  /** SHA-256 of salt and person id: it tells whether the file is the person's, not whose it is. */
  readonly person: string;
  readonly createdAt: Instant;
  readonly saves: number;
  readonly drafts: number;
  readonly appVersion: string;
  readonly iterations: number;
  readonly salt: string;
  readonly iv: string;
}

export type OpenedBackup =
  | { readonly kind: 'ok'; readonly header: BackupHeader; readonly contents: BackupContents }
  | { readonly kind: 'fault'; readonly fault: BackupFault };

const headerSchema = z.object({
  person: hashSchema,
  createdAt: instantSchema,
  saves: z.int(),
  drafts: z.int(),
  appVersion: z.string(),
  iterations: z.int().check(z.gte(1), z.lte(mostIterations)),
  salt: z.string().check(z.regex(/^([0-9a-f]{2}){16,64}$/)),
  iv: z.string().check(z.regex(/^[0-9a-f]{24}$/)),
});

const magic = new TextEncoder().encode('JEJAKCAD');
const headBytes = magic.length + 4;
const digestBytes = 32;

export interface BackupMaking {
  readonly person: Uuid;
  readonly passphrase: string;
  readonly createdAt: Instant;
  readonly appVersion: string;
}

/**
 * SYN-25: the file of a backup. Magic, version, length of the header, header, AES-GCM under a key out of the passphrase
 * with all before it authenticated, and last the SHA-256 of everything, which tells a cut file from a wrong passphrase.
 */
export async function makeBackup(contents: BackupContents, making: BackupMaking): Promise<Uint8Array<ArrayBuffer>> {
  const [salt, iv] = [hexOf(randomBytes(16)), hexOf(randomBytes(12))];
  const header: BackupHeader = {
    person: await personMark(salt, making.person),
    createdAt: making.createdAt,
    saves: contents.saves.length,
    drafts: contents.drafts.length,
    appVersion: making.appVersion,
    iterations,
    salt,
    iv,
  };
  const front = frontOf(new TextEncoder().encode(JSON.stringify(header)));
  const key = await keyOf(making.passphrase, header, 'encrypt');
  const clear = new TextEncoder().encode(JSON.stringify(contents));
  const sealed = await crypto.subtle.encrypt(cipherOf(header, front), key, clear);
  const whole = joined(front, new Uint8Array(sealed));
  return joined(whole, new Uint8Array(await sha256Bytes(whole)));
}

/** Opens a backup of `person`; nothing is changed anywhere. */
export async function openBackup(
  bytes: Uint8Array<ArrayBuffer>,
  { person, passphrase }: { person: Uuid; passphrase: string },
): Promise<OpenedBackup> {
  const read = await readBackupHeader(bytes, person);
  if (read.kind === 'fault') return read;
  const clear = await unlock(bytes, read, passphrase);
  if (clear === null) return faulty('wrong-passphrase');
  const contents = await readContents(clear, person, sha256);
  return contents.kind === 'fault' ? contents : { kind: 'ok', header: read.header, contents: contents.contents };
}

export type OpenedForOther =
  | { readonly kind: 'ok'; readonly person: Uuid; readonly contents: BackupContents }
  | Extract<OpenedBackup, { kind: 'fault' }>;

/** Opens a backup of anybody, who is found in it; one of drafts alone names nobody. */
export async function openBackupOfOther(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<OpenedForOther> {
  const read = await readWhole(bytes);
  if (read.kind === 'fault') return read;
  const clear = await unlock(bytes, read, passphrase);
  if (clear === null) return faulty('wrong-passphrase');
  const person = writerIn(clear);
  if (person === null) return faulty('nobody');
  if (read.header.person !== (await personMark(read.header.salt, person))) return faulty('damaged');
  const contents = await readContents(clear, person, sha256);
  return contents.kind === 'fault' ? contents : { kind: 'ok', person, contents: contents.contents };
}

const writersSchema = z.object({ saves: z.array(z.object({ row: z.object({ author: uuidSchema }) })) });

function writerIn(contents: unknown): Uuid | null {
  return writersSchema.safeParse(contents).data?.saves[0]?.row.author ?? null;
}

async function unlock(bytes: Uint8Array<ArrayBuffer>, { header, front }: Whole, passphrase: string): Promise<unknown> {
  const key = await keyOf(passphrase, header, 'decrypt');
  const sealed = bytes.subarray(front.length, -digestBytes);
  const clear = await crypto.subtle.decrypt(cipherOf(header, front), key, sealed).catch(() => null);
  return clear === null ? null : (JSON.parse(new TextDecoder().decode(clear)) as unknown);
}

interface Whole {
  readonly kind: 'ok';
  readonly header: BackupHeader;
  readonly front: Uint8Array<ArrayBuffer>;
}

/** What can be said of a person's file before a passphrase is asked for. */
export async function readBackupHeader(
  bytes: Uint8Array<ArrayBuffer>,
  person: Uuid,
): Promise<Whole | Extract<OpenedBackup, { kind: 'fault' }>> {
  const read = await readWhole(bytes);
  if (read.kind === 'fault') return read;
  return read.header.person === (await personMark(read.header.salt, person)) ? read : faulty('other-person');
}

async function readWhole(bytes: Uint8Array<ArrayBuffer>): Promise<Whole | Extract<OpenedBackup, { kind: 'fault' }>> {
  if (bytes.length === 0 || magic.some((byte, index) => index < bytes.length && bytes[index] !== byte)) {
    return faulty('not-a-backup');
  }
  if (bytes.length < headBytes + digestBytes) return faulty('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  if (view.getUint16(magic.length, true) > backupVersion) return faulty('newer');
  const whole = new Uint8Array(await sha256Bytes(bytes.slice(0, -digestBytes)));
  if (hexOf(whole) !== hexOf(bytes.subarray(-digestBytes))) return faulty('damaged');
  const front = bytes.slice(0, headBytes + view.getUint16(magic.length + 2, true));
  const header = headerOf(front.subarray(headBytes));
  return header === null ? faulty('damaged') : { kind: 'ok', header, front };
}

function headerOf(bytes: Uint8Array): BackupHeader | null {
  try {
    return headerSchema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

function frontOf(header: Uint8Array): Uint8Array<ArrayBuffer> {
  const front = new Uint8Array(headBytes + header.length);
  const view = new DataView(front.buffer);
  front.set(magic);
  view.setUint16(magic.length, backupVersion, true);
  view.setUint16(magic.length + 2, header.length, true);
  front.set(header, headBytes);
  return front;
}

function personMark(salt: string, person: Uuid): Promise<string> {
  return sha256(`${salt} ${person}`);
}

function cipherOf({ iv }: BackupHeader, additionalData: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv: bytesOf(iv), additionalData };
}

async function keyOf(passphrase: string, header: BackupHeader, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  // The same words typed on another keyboard may come in another form of Unicode.
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(header.salt), iterations: header.iterations };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, [use]);
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

function faulty(fault: BackupFault): Extract<OpenedBackup, { kind: 'fault' }> {
  return { kind: 'fault', fault };
}
