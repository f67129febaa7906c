import { appStore } from './app-state.ts';

/** Something below the screens failed: they give way to a page that says what happened and what is safe. */
export function showFault(error: unknown): void {
  appStore.setState({ stage: { kind: 'database-fault', reason: error instanceof Error ? error.name : 'unknown' } });
}
