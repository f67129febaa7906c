/** Of the system: the server is not there, or the connection to it broke. */
const brokenLinks = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
  'EHOSTUNREACH',
]);

/** What pg and its pool say without a code. */
const sayings =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|Query read timeout)/;

/**
 * Whether a query failed because the database is down, full, stopping or overtaxed (classes 08, 53, 57, an exhausted
 * pool, lost races without end): the same request may succeed later.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (/^(08|53|57)...$/.test(code) || code === '40001' || code === '40P01') return true;
  return brokenLinks.has(code) || (syscall === 'connect' && code !== '') || sayings.test(error.message);
}
