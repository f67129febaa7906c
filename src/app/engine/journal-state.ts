import { createStore } from 'zustand/vanilla';

/** Whether unsent saves are repeated outside IndexedDB on this device. */
export type JournalState = 'starting' | 'working' | 'failing' | 'unavailable';

export const journalStore = createStore<{ readonly state: JournalState }>(() => ({ state: 'starting' }));
