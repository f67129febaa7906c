import type { FastifyInstance } from 'fastify';

/** What the slowest link that matters carries: EDGE with a bad signal. */
const bytesPerSecond = 500;
const graceMs = 15_000;
/** Where nobody says how much is to come. */
const unknownBytes = 20_000;

/** Ends connections whose request comes more slowly than any phone's link carries it. */
export function cutSlowSenders(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw, headers }) => {
    const bytes = headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : unknownBytes;
    if (!(bytes > 0)) return;
    const timer = setTimeout(() => raw.destroy(), graceMs + (bytes / bytesPerSecond) * 1_000);
    timer.unref();
    const stop = () => clearTimeout(timer);
    raw.once('end', stop);
    raw.once('close', stop);
  });
}
