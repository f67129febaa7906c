import type { SurveyOpening } from '../../../protocol/survey-visit.ts';
import type { PendingAnswers } from './pending-answers.ts';

/** `foreign`: somebody on the way answered in the server's place. */
export type VisitFault = 'unreachable' | 'foreign' | 'unknown' | 'busy' | 'expired' | 'refused';
export type VisitResult<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'fault'; readonly fault: VisitFault };

const timeoutMs = 20_000;

/** POST /api/survey/openings. Without a schema, which would weigh more than the page. */
export async function callOpening(code: string): Promise<VisitResult<SurveyOpening>> {
  return post('/api/survey/openings', { code }, openingIn);
}

/** What the server told, as far as it is an opening; null for anything else. */
export function openingIn(answer: unknown): SurveyOpening | null {
  const opening = answer as Partial<SurveyOpening> | null;
  return typeof opening?.opening === 'string' && Array.isArray(opening.questions) ? (opening as SurveyOpening) : null;
}

/** POST /api/survey/answers. */
export async function callAnswers({ finishedAtMs, ...given }: PendingAnswers): Promise<VisitResult<true>> {
  const finishedAgoS = Math.min(7 * 86_400, Math.max(0, Math.round((Date.now() - finishedAtMs) / 1_000)));
  return post('/api/survey/answers', { ...given, finishedAgoS }, (answer) => (answer === null ? true : null));
}

async function post<T>(path: string, body: unknown, read: (answer: unknown) => T | null): Promise<VisitResult<T>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: stop.signal,
      cache: 'no-store',
      redirect: 'manual',
    });
    if (!response.ok) return { kind: 'fault', fault: await faultOf(response) };
    const answer: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
    const value = answer === undefined ? null : read(answer);
    return value === null ? { kind: 'fault', fault: 'foreign' } : { kind: 'ok', value };
  } catch {
    return { kind: 'fault', fault: 'unreachable' };
  } finally {
    clearTimeout(timer);
  }
}

/** Only our own server says that something is wrong with what was sent; a captive portal speaks for nobody. */
async function faultOf(response: Response): Promise<VisitFault> {
  const answer = (await response.json().catch(() => null)) as { error?: { code?: string } } | null;
  switch (answer?.error?.code) {
    case 'survey-unknown':
      return 'unknown';
    case 'opening-expired':
      return 'expired';
    case 'malformed-request':
      return 'refused';
    case 'too-many-requests':
    case 'server-busy':
      return 'busy';
    default:
      return answer?.error?.code === undefined && response.status < 500 ? 'foreign' : 'unreachable';
  }
}
