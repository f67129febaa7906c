import { ids, nips } from '../support/small-district.ts';
import { someBody, someWriter } from './choices.ts';
import type { DeviceProcess } from './devices/device-process.ts';
import type { Installation } from './devices/installation.ts';
import type { Simulation } from './simulation.ts';

export function saveNew(simulation: Simulation, process: DeviceProcess = someWriter(simulation)): void {
  const id = process.newId();
  simulation.dispute(id);
  simulation.save(process, id, someBody(simulation, process.installation));
}

export function startCycle(simulation: Simulation, installation: Installation): void {
  const { random } = simulation;
  const role = installation === simulation.phone ? random.pick(['page', 'page', 'tab', 'worker'] as const) : 'page';
  const process = simulation.processOf(installation, role);
  if (random.chance(0.12)) process.process.tasksLeft = random.between(1, random.pick([20, 60, 150]));
  simulation.cycle(process, random.between(1, 8));
}

/** SYN-17: the officer goes to another unit and superior, or comes back. */
export function moveOfficer({ site, world, random }: Simulation): void {
  const [unitId, supervisorId] = random.pick([
    [ids.office, ids.head],
    [ids.clinic, ids.stranger],
    [ids.clinic, null],
  ] as const);
  world.note(`the officer moves to ${unitId === ids.office ? 'the office' : 'the clinic'}`);
  const person = { name: 'Pegawai Uji', nip: nips.officer, employment: 'pns', position: 'Pengelola layanan' };
  site.publish({ kind: 'employee', id: ids.officer, body: { ...person, unitId, supervisorId } });
}
