import * as z from 'zod/mini';
import { isPeriod, type Period } from './period.ts';

export const periodSchema = z.custom<Period>((value) => typeof value === 'string' && isPeriod(value));
