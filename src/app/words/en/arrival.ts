import type { arrival as model } from '../id/arrival.ts';

export const arrival: typeof model = {
  late: 'Synced late',
  times: (captured, received) => `Saved ${captured}, received ${received}`,
  ahead: (minutes) => `Device clock ahead by ${minutes}`,
  behind: (minutes) => `Device clock behind by ${minutes}`,
};
