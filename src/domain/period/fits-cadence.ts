import type { Cadence, Period } from './period.ts';

/** Whether a period is a month or a triwulan, as the policy asks; a year is neither. */
export function fitsCadence(period: Period, cadence: Cadence): boolean {
  return cadence === 'bulanan' ? /^\d{4}-\d{2}$/.test(period) : /^\d{4}-T\d$/.test(period);
}
