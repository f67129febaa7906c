import { msOf, type Instant } from '../../../domain/time/instant.ts';
import { localTimeAt, type Zone } from '../../../domain/time/zone.ts';

const worthTellingMs = 300_000;

interface Times {
  readonly capturedAt: Instant;
  readonly receivedAt: Instant | null;
}

/** Received on a later day than it was captured on, by the unit's own calendar. */
export function cameLate({ capturedAt, receivedAt }: Times, zone: Zone): boolean {
  if (receivedAt === null) return false;
  return localTimeAt(msOf(receivedAt), zone).date > localTimeAt(msOf(capturedAt), zone).date;
}

/** SYN-14: whole minutes the device's clock was off, null up to five minutes; ahead is positive. */
export function clockOffMinutes(clockOffsetMs: number): number | null {
  return Math.abs(clockOffsetMs) > worthTellingMs ? Math.round(clockOffsetMs / 60_000) : null;
}
