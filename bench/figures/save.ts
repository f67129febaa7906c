import type { Page } from 'playwright';
import { compare, type Figure } from '../figure.ts';
import type { SampleWorker } from '../lab/draw-changes.ts';
import { drawChanges } from '../lab/draw-changes.ts';
import { localTimeAt } from '../../src/domain/time/zone.ts';
import { timeSaves } from '../page/time-saves.ts';
import { quantile } from '../statistics.ts';

/** Saves one by one, beside a bare IndexedDB put, with the server in reach and out of reach. */
export async function measureSaves(page: Page, worker: SampleWorker, { count }: { count: number }): Promise<Figure[]> {
  const bodies = drawChanges(worker, count).map(({ body }) => ({ ...body, date: todayOf(worker) }));
  const online = await page.evaluate(timeSaves, bodies);
  await page.evaluate(() => jejak.sync());
  await page.context().setOffline(true);
  const offline = await page.evaluate(timeSaves, bodies);
  await page.context().setOffline(false);
  await page.evaluate(() => jejak.sync());
  return [...figuresOf('save, server in reach', online), ...figuresOf('save, no network', offline)];
}

/** The policy closes older days for new entries. */
function todayOf({ person }: SampleWorker) {
  return localTimeAt(Date.now(), person.unit.zone).date;
}

function figuresOf(name: string, { ours, floor }: { ours: number[]; floor: number[] }): Figure[] {
  return [
    compare(`${name}: median`, 'ms', inQuarters(0.5, { ours, floor })),
    compare(`${name}: 95th percentile`, 'ms', inQuarters(0.95, { ours, floor })),
  ];
}

/** The quantile of each quarter of the run, so that the ratio has a spread. */
function inQuarters(share: number, { ours, floor }: { ours: number[]; floor: number[] }) {
  const quarters = (values: number[]) =>
    [0, 1, 2, 3].map((quarter) => {
      const [from, to] = [quarter, quarter + 1].map((edge) => Math.round((values.length * edge) / 4));
      return quantile(values.slice(from, to), share);
    });
  return { ours: quarters(ours), floor: quarters(floor) };
}
