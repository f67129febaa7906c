import { requestErrors, type RequestErrorCode } from '../../protocol/error-answer.ts';

/** Ends a request with a status and a code of the list; thrown by routes, answered in one place. */
export class RequestFault extends Error {
  readonly statusCode: number;
  readonly code: RequestErrorCode;
  readonly field: string | undefined;

  constructor(statusCode: number, code: RequestErrorCode, field?: string) {
    super(requestErrors[code]);
    this.statusCode = statusCode;
    this.code = code;
    this.field = field;
  }
}
