import { activity } from '../../../domain/activity/activity.ts';
import type { Activity } from '../../../domain/activity/activity-body.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { Engine } from '../../engine/engine.ts';
import { announce, appStore } from '../../state/app-state.ts';
import { refusalText } from '../../words/reason-text.ts';

/** An entry as it was before a change: null where there was none. */
export interface Before {
  readonly id: Uuid;
  readonly body: Activity | null;
}

/** Says what was done, with one Urungkan that brings every entry back to what it was. */
export function announceWithUndo(engine: Engine, text: string, before: readonly Before[]): void {
  const { words } = appStore.getState();
  announce(text, { label: words.common.undo, onAction: () => void takeBack(engine, before) });
}

async function takeBack(engine: Engine, before: readonly Before[]): Promise<void> {
  const { words } = appStore.getState();
  try {
    for (const { id, body } of before) {
      const outcome = body === null ? await engine.remove(activity, id) : await engine.save(activity, id, body);
      if (outcome.kind === 'refused') return announce(refusalText(outcome.refusal, words));
    }
    announce(words.activity.takenBack);
  } catch {
    announce(words.activity.notTakenBack);
  }
}
