import * as z from 'zod/mini';
import { isInstant, type Instant } from './instant.ts';

export const instantSchema = z.custom<Instant>(isInstant);
