import type { arrival as model } from '../id/arrival.ts';

export const arrival: typeof model = {
  late: 'Synced late',
  held: (days) =>
    days > 0
      ? `Arrived ${days} ${days === 1 ? 'day' : 'days'} after it was recorded; counts if approved`
      : 'Counts if approved',
  times: (captured, received) => `Saved ${captured}, received ${received}`,
  ahead: (minutes) => `Device clock ahead by ${minutes}`,
  behind: (minutes) => `Device clock behind by ${minutes}`,
};
