import type { FastifyInstance } from 'fastify';

/**
 * Ends the HTTP server: what is being answered may finish within `graceMs`, then every connection is cut. Browsers open
 * connections ahead of need, and one on which nothing was ever asked would hold a stop for a minute and a half.
 */
export async function closeApp(app: FastifyInstance, graceMs: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), graceMs);
  await app.close().finally(() => clearTimeout(cut));
}
