import type { FastifyInstance } from 'fastify';

const maxSheetBytes = 10 * 1024 * 1024;

const sheetTypes = [
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
];

/**
 * Lets the routes of this plugin take a file as the raw body of the request (`request.body` is a Buffer, which
 * `readSheet` reads), not as a form: one file, of bounded size, needs no parts. Call it first in the plugin.
 */
export function acceptSheets(app: FastifyInstance): void {
  app.addContentTypeParser(sheetTypes, { parseAs: 'buffer', bodyLimit: maxSheetBytes }, (_request, body, done) => {
    done(null, body);
  });
}
