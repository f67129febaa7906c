import type { FastifyReply } from 'fastify';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Answers with a file to keep. */
export function sendSheet(
  reply: FastifyReply,
  { bytes, name, form }: { bytes: Buffer; name: string; form: 'xlsx' | 'csv' },
): FastifyReply {
  return reply
    .header('content-type', types[form])
    .header('content-disposition', `attachment; filename="${name}.${form}"`)
    .header('cache-control', 'no-store')
    .send(bytes);
}
