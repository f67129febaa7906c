import { Dexie, type Table } from 'dexie';
import type { CounterSession } from '../../protocol/counter-session.ts';
import type { Uuid } from '../../std/uuid.ts';

/** Whose database this installation opens by itself, and under which device id that person's session stands. */
export interface CurrentPerson {
  readonly personId: Uuid;
  readonly deviceId: Uuid;
}

interface DirectoryValues {
  counter: CounterSession | null;
  installationId: Uuid;
  current: CurrentPerson | null;
}

/** The only database that is not of one person; it holds no name, no NIP and no record (SYN-23). */
export class DeviceDirectory extends Dexie {
  declare values: Table<{ key: string; value: unknown }, string>;

  constructor() {
    super('jejak', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ values: 'key' });
  }

  /** This installation's id, made at the first call. */
  async installationId(make: () => Uuid): Promise<Uuid> {
    return this.transaction('rw', this.values, async () => {
      const known = await this.read('installationId');
      if (known !== undefined) return known;
      const made = make();
      await this.values.put({ key: 'installationId', value: made });
      return made;
    });
  }

  async current(): Promise<CurrentPerson | null> {
    return (await this.read('current')) ?? null;
  }

  async setCurrent(person: CurrentPerson | null): Promise<void> {
    await this.values.put({ key: 'current', value: person });
  }

  /** Whose counter this installation is, beside any person's device that it also is (SYN-24). */
  async counter(): Promise<CounterSession | null> {
    return (await this.read('counter')) ?? null;
  }

  async setCounter(counter: CounterSession | null): Promise<void> {
    await this.values.put({ key: 'counter', value: counter });
  }

  private async read<Key extends keyof DirectoryValues>(key: Key): Promise<DirectoryValues[Key] | undefined> {
    return (await this.values.get(key))?.value as DirectoryValues[Key] | undefined;
  }
}
