import type { RecordRow } from '../../src/device/store/database.ts';
import type { OutboxSummary } from '../../src/device/store/outbox.ts';

/** What a build with JEJAK_EXPOSE_ENGINE=1 puts on `globalThis` (src/app/shell/expose-engine.ts). */
interface ExposedEngine {
  signIn(nip: string, password: string): Promise<{ readonly personId: string } | { readonly code: string }>;
  save(kind: string, body: unknown): Promise<{ readonly kind: 'saved' | 'refused' }>;
  newest(kind: string, limit: number): Promise<RecordRow[]>;
  outbox(): Promise<OutboxSummary>;
  sync(): Promise<{ readonly kind: string }>;
}

declare global {
  var jejak: ExposedEngine;
}
