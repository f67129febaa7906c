import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { errorAnswer } from '../../protocol/error-answer.ts';

const yearS = 31_536_000;

/** Serves the built app: hashed assets forever, everything else checked anew, and index.html for the app's own pages. */
export function serveApp(app: FastifyInstance, appDir: string | null): void {
  if (appDir === null) {
    app.setNotFoundHandler((_request, reply) => reply.code(404).send(errorAnswer('not-found')));
    return;
  }
  void app.register(fastifyStatic, {
    root: appDir,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = /[\\/]assets[\\/]/.test(path);
      void reply.header('cache-control', forever ? `public, max-age=${yearS}, immutable` : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (wantsPage && !request.url.startsWith('/api/'))
      return reply.sendFile(isCounter(request.url) ? 'survei.html' : 'index.html');
    return reply.code(404).send(errorAnswer('not-found'));
  });
}

/** The kiosk is a small app of its own. */
function isCounter(url: string): boolean {
  return /^\/survei([/?#]|$)/.test(url);
}
