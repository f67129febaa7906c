import type { Activity } from '../../src/domain/activity/activity-body.ts';
import { addDays, type LocalDate } from '../../src/domain/time/local-date.ts';
import { localTimeAt } from '../../src/domain/time/zone.ts';
import { anActivity, ids } from '../support/small-district.ts';
import type { DeviceProcess } from './devices/device-process.ts';
import type { Installation } from './devices/installation.ts';
import type { Standing } from './oracle.ts';
import type { Simulation } from './simulation.ts';

/** Mostly somebody's page; a save often meets its end on the way. */
export function someWriter(simulation: Simulation): DeviceProcess {
  const { random, phone } = simulation;
  const installation = someDevice(simulation);
  const process = simulation.processOf(
    installation,
    installation === phone ? random.pick(['page', 'page', 'tab']) : 'page',
  );
  if (random.chance(0.08)) process.process.tasksLeft = random.between(1, 25);
  return process;
}

/** Mostly the officer's phone or tablet, which come first. */
export function someDevice({ random, installations }: Simulation): Installation {
  return installations[random.pick([0, 0, 0, 0, 1, 1, 1, 2, 2, 3])] ?? installations[random.below(2)]!;
}

export function standingsOf(simulation: Simulation, installation: Installation): Standing[] {
  return [...simulation.oracle.standings(installation.name).values()];
}

/** A record of the device's own person that its screens show, or showed before it was deleted; mostly a disputed one. */
export function someOwn(simulation: Simulation, installation: Installation): Standing | undefined {
  const { random, disputed } = simulation;
  const own = standingsOf(simulation, installation).filter(
    ({ row, shown }) =>
      row?.author === installation.personId && shown !== null && (row.deleted === 0 || random.chance(0.2)),
  );
  const hot = random.chance(0.8) ? own.filter(({ row }) => disputed.includes(row!.id)) : own;
  return hot.length === 0 ? undefined : random.pick(hot);
}

/** Words never used before, now and then such as the server will refuse, or of another year and thus channel. */
export function someBody(simulation: Simulation, installation: Installation, day?: LocalDate): Activity {
  const { random } = simulation;
  const today = localTimeAt(installation.nowMs(), 'WIB').date;
  const date = random.pick([today, today, today, addDays(today, -1), addDays(today, -330), addDays(today, -400)]);
  const rhkId = random.chance(0.06) ? ids.strangersRhk : null;
  return anActivity({ date: day ?? date, rhkId, description: `Kegiatan nomor ${simulation.nextWords()} selesai` });
}
