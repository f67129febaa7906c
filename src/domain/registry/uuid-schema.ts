import * as z from 'zod/mini';
import { isUuid, type Uuid } from '../../std/uuid.ts';

export const uuidSchema = z.custom<Uuid>((value) => typeof value === 'string' && isUuid(value));
