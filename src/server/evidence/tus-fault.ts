import { errorAnswer, type RequestErrorCode } from '../../protocol/error-answer.ts';
import { RequestFault } from '../faults/request-fault.ts';

/** An error in the form that the tus server throws and answers. */
export interface TusFault {
  readonly status_code: number;
  readonly body: string;
}

const codeOfStatus: Record<number, RequestErrorCode> = {
  404: 'not-found',
  409: 'evidence-offset-wrong',
  410: 'not-found',
  413: 'evidence-too-large',
};

/** A fault of ours, or what the tus server says in its own words, as a status and one of our codes. */
export function tusFaultOf(error: Error | TusFault, isFull: boolean): TusFault {
  if (error instanceof RequestFault) return answerWith(error.statusCode, error.code);
  const { status_code: status = 500 } = error as Partial<TusFault>;
  // What cannot be written now may be written later: the device keeps it and comes again.
  if (status >= 500) return isFull ? answerWith(507, 'storage-full') : answerWith(503, 'server-busy');
  return answerWith(status, codeOfStatus[status] ?? 'malformed-request');
}

function answerWith(status: number, code: RequestErrorCode): TusFault {
  return { status_code: status, body: JSON.stringify(errorAnswer(code)) };
}
