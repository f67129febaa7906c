import { useState } from 'preact/hooks';
import { kinds } from '../../../domain/kinds.ts';
import type { Refusal } from '../../../domain/refusal/refusal.ts';
import { discardChange } from '../../../device/store/discard-change.ts';
import { resendChange } from '../../../device/store/resend-change.ts';
import type { RepairItem } from '../../queries/repair-items.ts';
import { announce } from '../../state/app-state.ts';
import { useEngine } from '../../state/use-app.ts';

export interface Repair {
  /** Why the last attempt was refused by this device's own rules, null while it was not. */
  readonly refusal: Refusal | null;
  /** Sends the same change again. */
  resend(told: string): Promise<void>;
  /** Saves the own version once more, on top of the server's. */
  keepOwn(told: string): Promise<void>;
  /** Takes back what the server never had. */
  remove(told: string): Promise<void>;
  /** Gives up the own change for what the server holds. */
  takeServers(told: string): Promise<void>;
}

export function useRepair({ entry, row }: RepairItem): Repair {
  const engine = useEngine();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function keepOwn(told: string) {
    const kind = kinds.get(row.kind);
    if (kind === undefined) return;
    const outcome = row.deleted === 1 ? await engine.remove(kind, row.id) : await engine.save(kind, row.id, row.body);
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null);
    if (outcome.kind === 'saved') leave(told);
  }

  return {
    refusal,
    keepOwn,
    async resend(told) {
      // A captured time that cannot be needs a new one; anything else goes as it was captured.
      if (entry.refusal?.code === 'captured-at-impossible') return keepOwn(told);
      if (await resendChange(engine.database, row.id)) leave(told);
      engine.poke();
    },
    async remove(told) {
      const kind = kinds.get(row.kind);
      if (kind === undefined) return;
      const outcome = await engine.remove(kind, row.id);
      setRefusal(outcome.kind === 'refused' ? outcome.refusal : null);
      if (outcome.kind === 'saved') leave(told);
    },
    async takeServers(told) {
      if (await discardChange(engine.database, row.id)) leave(told);
    },
  };
}

/** The item goes out of the list, and focus with it: back to the screen's title. */
function leave(told: string): void {
  announce(told);
  document.querySelector('h1')?.focus({ preventScroll: true });
}
