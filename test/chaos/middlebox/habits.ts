import type { Habit } from '../../support/middlebox.ts';

/** What the words of one record hold that a habit is about. */
export const trigger = 'DROP TABLE';

const page = '<html><body>Layanan tidak tersedia</body></html>';
const longest = '2592000';

export interface Expected {
  /** The code under which the one record is put before the person; null where it goes through like the others. */
  readonly setAside: string | null;
  /** What the box does, told the body of each request as text. */
  readonly habit: Habit;
  /** How often in a row it does so before it lets everything through; without end where there is nothing. */
  readonly times?: number;
}

const bySync =
  (answer: ReturnType<Habit>): Habit =>
  (asked) =>
    asked.url === '/api/sync' ? answer : undefined;

const byContent =
  (answer: ReturnType<Habit>): Habit =>
  (_asked, body) =>
    body?.includes(trigger) ? answer : undefined;

/** Every habit of what stands between a device and its server, and what becomes of a queue behind it. */
export const habits: Record<string, Expected> = {
  '403 by content': { setAside: 'stopped-on-the-way', habit: byContent({ status: 403, body: page }) },
  '500 for one record': {
    setAside: 'server-stumbles',
    habit: byContent({
      status: 500,
      type: 'application/json',
      body: '{"error":{"code":"internal","message":"Ada gangguan di server."}}',
    }),
  },
  'HTML with 200 by content': { setAside: 'stopped-on-the-way', habit: byContent({ status: 200, body: page }) },
  '413 by content': { setAside: 'too-large-for-the-way', habit: byContent({ status: 413, body: page }) },
  'a limit of 1,500 bytes a request': {
    setAside: null,
    habit: ({ headers }) => (Number(headers['content-length'] ?? 0) > 1_500 ? { status: 413, body: page } : undefined),
  },
  'maintenance for an hour that ends at once': {
    setAside: null,
    habit: bySync({ status: 503, headers: { 'retry-after': '3600' }, body: page }),
    times: 2,
  },
  'maintenance for a month that ends at once': {
    setAside: null,
    habit: bySync({ status: 503, headers: { 'retry-after': longest }, body: page }),
    times: 2,
  },
  'a login page for everything, until somebody signs in there': {
    setAside: null,
    habit: () => ({ status: 200, body: page }),
    times: 3,
  },
  'a redirect to a login, until somebody signs in there': {
    setAside: null,
    habit: () => ({ status: 302, headers: { location: 'http://login.invalid/' } }),
    times: 3,
  },
};
