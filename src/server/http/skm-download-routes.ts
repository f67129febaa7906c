import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import * as z from 'zod/mini';
import { mayRunSurvey } from '../../domain/skm/survey-access.ts';
import { smallestShown } from '../../domain/skm/small-groups.ts';
import { readRespondents } from '../reports/read-respondents.ts';
import { skmReport, toldQuestion } from '../reports/skm-report.ts';
import { worksheetFile, worksheetTable, worksheetTabulation } from '../reports/skm-worksheet.ts';
import { writeCsv, writeXlsx } from '../sheets/write-sheet.ts';
import { errors, noteAction, requirePerson } from './admin-request.ts';
import type { HttpContext } from './context.ts';
import { RequestFault } from '../faults/request-fault.ts';
import { askedReport, skmQuerySchema } from './skm-question.ts';

const mostRows = 20_000;

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The respondents' answers as the official worksheet, without who or when; not for fewer than five, and each time with a line in the audit. */
export function skmDownloadRoutes(context: HttpContext): FastifyPluginCallbackZod {
  const { pool } = context.database;
  return (app, _options, done) => {
    app.get(
      '/api/reports/skm/worksheet.:format',
      {
        schema: {
          summary: 'Worksheet of the SKM report',
          params: z.object({ format: z.enum(['xlsx', 'csv', 'json']) }),
          querystring: skmQuerySchema,
          response: errors,
        },
      },
      async (request, reply) => {
        const actor = await requirePerson(context, request, reply);
        const question = await askedReport(context, actor, request.query);
        if (!mayRunSurvey(actor, question.unitId)) throw new RequestFault(403, 'not-allowed', 'unit');
        const report = await skmReport(pool, question);
        if (report.hidden || report.n < smallestShown) throw new RequestFault(409, 'too-few-answers');
        if (report.n > mostRows) throw new RequestFault(413, 'sheet-too-many-rows', 'to');
        const respondents = await readRespondents(pool, toldQuestion(question), mostRows + 1);
        const { format } = request.params;
        const about = question.unitId === null ? {} : { kind: 'unit', recordId: question.unitId };
        await noteAction(context, actor, { action: format === 'json' ? 'read-skm-rows' : 'export-skm', ...about });
        if (format === 'json') return reply.send(worksheetTabulation(respondents) as never);
        const file =
          format === 'csv'
            ? writeCsv(worksheetTable(respondents))
            : await writeXlsx(worksheetFile(respondents, report));
        void reply
          .header('content-type', types[format])
          .header('content-disposition', `attachment; filename="skm-${report.from}-${report.to}.${format}"`)
          .header('cache-control', 'no-store');
        return reply.send(file as never);
      },
    );
    done();
  };
}
