import * as z from 'zod/mini';
import { isLocalDate, isTimeOfDay, type LocalDate, type TimeOfDay } from './local-date.ts';

export const localDateSchema = z.custom<LocalDate>((value) => typeof value === 'string' && isLocalDate(value), {
  error: 'date-impossible',
});
export const timeOfDaySchema = z.custom<TimeOfDay>((value) => typeof value === 'string' && isTimeOfDay(value));
