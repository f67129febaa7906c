import { createStore } from 'zustand/vanilla';
import type { Uuid } from '../../std/uuid.ts';
import type { Engine, SyncPhase } from '../engine/engine.ts';
import { id } from '../words/id/id.ts';
import type { Language, Words } from '../words/words.ts';

/** Where the app stands: what it shows before any route. */
export type Stage =
  | { readonly kind: 'starting' }
  | { readonly kind: 'setup' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'open'; readonly engine: Engine }
  /** The database of this device cannot be opened; nothing has been lost by that. */
  | { readonly kind: 'database-fault'; readonly reason: string };

export interface Announcement {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly onAction: () => void };
}

export interface AppState {
  readonly stage: Stage;
  readonly phase: SyncPhase | null;
  /** Records on their way to the server right now. */
  readonly sending: ReadonlySet<Uuid>;
  readonly announcement: Announcement | null;
  readonly language: Language;
  readonly words: Words;
  /** Set when a new version waits; calling it takes it over in all tabs. */
  readonly takeUpdate: (() => void) | null;
  /** What is typed on this page stands in no draft: taking the new version would lose it. */
  readonly updateAsks: boolean;
  /** Set where the browser lets the app offer its installation. */
  readonly install: (() => Promise<void>) | null;
}

/** View state only; records live in the person's database. */
export const appStore = createStore<AppState>(() => ({
  stage: { kind: 'starting' },
  phase: null,
  sending: new Set(),
  announcement: null,
  language: 'id',
  words: id,
  takeUpdate: null,
  updateAsks: false,
  install: null,
}));

let announcements = 0;

/** Says something in the snackbar, with a way back where there is one. */
export function announce(text: string, action?: Announcement['action']): void {
  announcements++;
  const announcement = { id: announcements, text };
  appStore.setState({ announcement: action ? { ...announcement, action } : announcement });
}
