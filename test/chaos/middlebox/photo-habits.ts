import { forbids, limitOf, type Habit } from '../../support/middlebox.ts';

/** Habits that photos of a phone meet on their way, each of which they get through; lower limits later, as they are remembered. */
export const photoHabits: Record<string, Habit> = {
  'a limit of 128 kB a body': limitOf(128_000),
  'a limit of 64 kB a body': limitOf(64_000),
  'no PATCH': forbids(['PATCH'], 403),
  'no PATCH and no HEAD': forbids(['PATCH', 'HEAD'], 405),
  'a limit of 64 kB a body and no PATCH': (asked) => forbids(['PATCH'], 403)(asked) ?? limitOf(64_000)(asked),
};
