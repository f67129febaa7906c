import { kinds } from '../../domain/kinds.ts';
import { newestRecords } from '../../device/store/queries.ts';
import { DeviceDirectory } from '../../device/store/device-directory.ts';
import { outboxSummary } from '../../device/store/outbox.ts';
import { assert } from '../../std/assert.ts';
import type { Uuid } from '../../std/uuid.ts';
import { appStore } from '../state/app-state.ts';
import type { Engine } from '../engine/engine.ts';
import { signInPerson } from './open-person.ts';
import { openStage } from './open-stage.ts';

/**
 * For measurement only, behind the build flag JEJAK_EXPOSE_ENGINE: the very code that the screens call, as
 * `globalThis.jejak`. An ordinary build has nothing of it.
 */
export function exposeEngine(): void {
  const exposed = {
    marker: 'jejak-engine-exposed',
    async signIn(nip: string, password: string) {
      const result = await signInPerson(new DeviceDirectory(), { nip, password });
      if (result.kind === 'fault') return result.fault;
      openStage(result.value);
      return result.value.session;
    },
    save: (kindName: string, body: unknown, id?: Uuid) => engine().save(kindOf(kindName), id ?? engine().newId(), body),
    remove: (kindName: string, id: Uuid) => engine().remove(kindOf(kindName), id),
    newest: (kindName: string, limit = 50) =>
      newestRecords(engine().database, { kind: kindOf(kindName), author: engine().session.personId, limit }),
    outbox: () => outboxSummary(engine().database),
    sync: () => engine().syncNow(),
  };
  Object.assign(globalThis, { jejak: exposed });
}

function engine(): Engine {
  const { stage } = appStore.getState();
  assert(stage.kind === 'open', 'somebody is signed in');
  return stage.engine;
}

function kindOf(name: string) {
  const kind = kinds.get(name);
  assert(kind, `${name} is a kind of record`);
  return kind;
}
