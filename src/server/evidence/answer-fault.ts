import { errorAnswer, type RequestErrorCode } from '../../protocol/error-answer.ts';

/** An error in the form that the tus server throws and answers. */
export interface TusFault {
  readonly status_code: number;
  readonly body: string;
}

export function tusFault(status: number, code: RequestErrorCode): TusFault {
  return { status_code: status, body: JSON.stringify(errorAnswer(code)) };
}

const codeOfStatus: Record<number, RequestErrorCode> = {
  404: 'not-found',
  409: 'evidence-offset-wrong',
  410: 'not-found',
  413: 'evidence-too-large',
};

/** What the tus server says in its own words, as one of our codes; ours pass as they are. */
export function ownFault(error: Error | TusFault): TusFault {
  const { status_code: status = 500, body = '' } = error as Partial<TusFault>;
  if (body.startsWith('{"error"')) return { status_code: status, body };
  // What cannot be written now may be written later: the device keeps it and comes again.
  if (status >= 500) return tusFault(503, 'server-busy');
  return tusFault(status, codeOfStatus[status] ?? 'malformed-request');
}
