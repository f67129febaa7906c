import { setTimeout as pause } from 'node:timers/promises';
import type { Activity } from '../../src/domain/activity/activity-body.ts';
import type { Uuid } from '../../src/std/uuid.ts';
import type { Random } from '../simulation/runtime/random.ts';
import { TestDevice } from '../support/test-device.ts';
import { anActivity, type nips } from '../support/small-district.ts';

const wibMs = 7 * 3_600_000;

/** A person's device with the real engine, and the book of what its screen has called saved. */
export class ChaosDevice {
  readonly who: keyof typeof nips;
  readonly device: TestDevice;
  /** Each record's saves: the hash of every body, oldest first. */
  readonly book = new Map<Uuid, { hashes: string[]; deleted: boolean }>();
  readonly outcomes: Record<string, number> = {};
  readonly #random: Random;

  constructor(who: keyof typeof nips, origin: string, random: Random) {
    this.who = who;
    this.device = new TestDevice(origin);
    this.#random = random;
  }

  /** Saves, changes, deletes and syncs until told to stop. */
  async live(goesOn: () => boolean): Promise<void> {
    while (goesOn()) {
      for (let saves = this.#random.below(4); saves > 0; saves--) await this.#save();
      await this.sync();
      // Below the limit of requests per session and minute.
      await pause(this.#random.between(150, 450));
    }
  }

  async sync(): Promise<string> {
    this.device.clock.ms = Math.max(this.device.clock.ms, Date.now());
    const outcome = await this.device.sync();
    const name = outcome.kind === 'failed' ? outcome.why : outcome.kind;
    this.outcomes[name] = (this.outcomes[name] ?? 0) + 1;
    return name;
  }

  /** What the device now shows as sent: id and hash. */
  async acknowledged(): Promise<Map<Uuid, string>> {
    const [rows, waiting] = await Promise.all([
      this.device.database.records.bulkGet([...this.book.keys()]),
      this.device.database.outbox.toCollection().primaryKeys(),
    ]);
    const unsent = new Set(waiting);
    return new Map(rows.flatMap((row) => (row && !unsent.has(row.id) ? [[row.id, row.hash] as const] : [])));
  }

  async #save(): Promise<void> {
    const living = [...this.book].flatMap(([id, { deleted }]) => (deleted ? [] : [id]));
    const known = living.length > 0 && this.#random.chance(0.4) ? this.#random.pick(living) : undefined;
    const deletes = known !== undefined && this.#random.chance(0.25);
    this.device.clock.ms = Math.max(this.device.clock.ms, Date.now());
    const id = await this.device.save(deletes ? null : this.#body(), known);
    const { hash } = (await this.device.database.records.get(id))!;
    const entry = this.book.get(id) ?? { hashes: [], deleted: false };
    this.book.set(id, { hashes: [...entry.hashes, hash], deleted: deletes });
  }

  #body(): Activity {
    const date = new Date(this.device.clock.ms + wibMs).toISOString().slice(0, 10) as Activity['date'];
    const description = `Kegiatan ${this.#random.bytes(12).join(' ')}`;
    return anActivity({ date, rhkId: null, category: 'non-tusi', description });
  }
}
