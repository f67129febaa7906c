import type { LocalDate } from './local-date.ts';

/** Indonesia's three zones, without daylight saving time (reference §4). */
export const zones = ['WIB', 'WITA', 'WIT'] as const;
export type Zone = (typeof zones)[number];

const offsetMinutes: Record<Zone, number> = { WIB: 420, WITA: 480, WIT: 540 };

export interface LocalTime {
  readonly date: LocalDate;
  /** Minutes since local midnight. */
  readonly minute: number;
}

/** The calendar day and minute that a clock on the wall of `zone` shows at `instantMs` (ms since the epoch). */
export function localTimeAt(instantMs: number, zone: Zone): LocalTime {
  const local = new Date(instantMs + offsetMinutes[zone] * 60_000);
  return {
    date: local.toISOString().slice(0, 10) as LocalDate,
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
}

/** The instant (ms since the epoch) at which `date` begins in `zone`. */
export function startOfDayMs(date: LocalDate, zone: Zone): number {
  return Date.parse(`${date}T00:00:00Z`) - offsetMinutes[zone] * 60_000;
}
