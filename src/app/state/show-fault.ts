import { appStore } from './app-state.ts';
import { faultName } from './fault-name.ts';

/** Something below the screens failed: they give way to a page that says what happened and what is safe. */
export function showFault(error: unknown): void {
  // What comes after the first fault only follows from it.
  if (appStore.getState().stage.kind === 'database-fault') return;
  appStore.setState({ stage: { kind: 'database-fault', reason: faultName(error) } });
}
