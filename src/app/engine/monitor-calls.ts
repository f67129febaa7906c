import { auditPageSchema, type AuditPage, type AuditQuery } from '../../protocol/audit.ts';
import { monitorSchema, type Monitor, type MonitorQuery } from '../../protocol/monitor.ts';
import { call, type CallResult } from './server-calls.ts';

/** GET /api/monitor. */
export function callMonitor(query: MonitorQuery): Promise<CallResult<Monitor>> {
  return call(
    'GET',
    `/api/monitor${searchOf(query)}`,
    undefined,
    (answer) => monitorSchema.safeParse(answer).data ?? null,
  );
}

/** GET /api/audit. */
export function callAudit(query: AuditQuery): Promise<CallResult<AuditPage>> {
  return call(
    'GET',
    `/api/audit${searchOf(query)}`,
    undefined,
    (answer) => auditPageSchema.safeParse(answer).data ?? null,
  );
}

/** `?a=b` of what is filled in, '' where nothing is. */
export function searchOf(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([key, value]): [string, string][] => (value ? [[key, value]] : []));
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}
