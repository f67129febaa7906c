import { gzipSync } from 'node:zlib';
import { canonicalContent } from '../../src/protocol/content-hash.ts';
import type { SyncAnswer } from '../../src/protocol/sync-answer.ts';
import { createUuidV7, uuidFromBytes, type Uuid } from '../../src/std/uuid.ts';
import { sha256Hex } from '../../src/server/records/sha256.ts';
import { randomBytes } from 'node:crypto';
import { allNips, nowMs, password } from './small-district.ts';

export const newId = createUuidV7({ nowMs: () => nowMs, randomBytes: (length) => randomBytes(length) });

/** Speaks to the server as anybody with a network connection could: no engine, no manners. */
export class ApiClient {
  readonly device: Uuid = uuidFromBytes(randomBytes(16), 4);
  readonly origin: string;
  cookie = '';

  constructor(origin: string) {
    this.origin = origin;
  }

  async signIn(who: keyof typeof allNips): Promise<this> {
    const response = await this.post('/api/session', { nip: allNips[who], password, device: this.device });
    this.cookie = response.headers.getSetCookie()[0]!.split(';')[0]!;
    return this;
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.postRaw(path, JSON.stringify(body), headers);
  }

  postRaw(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie, ...headers },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
  }

  postGzip(path: string, body: string | Buffer): Promise<Response> {
    return this.postRaw(path, gzipSync(body), { 'content-encoding': 'gzip' });
  }

  request(changes: readonly unknown[], different: Record<string, unknown> = {}) {
    return {
      protocol: 1,
      device: this.device,
      nonce: randomBytes(8).toString('hex'),
      sentAt: new Date(nowMs).toISOString(),
      epoch: null,
      cursors: {},
      changes,
      ...different,
    };
  }

  async sync(changes: readonly unknown[], different: Record<string, unknown> = {}): Promise<SyncAnswer> {
    const response = await this.post('/api/sync', this.request(changes, different));
    if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
    return (await response.json()) as SyncAnswer;
  }
}

/** A change as a device would push it, with its right hash, and what the test wants to be different. */
export function aChange(body: unknown, different: Record<string, unknown> = {}) {
  const content = { kind: 'activity', version: 1, ...different, body };
  return {
    id: newId(),
    baseRev: 0,
    capturedAt: new Date(nowMs).toISOString(),
    hash: sha256Hex(canonicalContent(content)),
    ...content,
    ...different,
  };
}
