import type { RequestErrorCode } from '../../protocol/error-answer.ts';

const statusOf: Partial<Record<RequestErrorCode, number>> = {
  'record-changed': 409,
  'nip-taken': 409,
  'unit-in-use': 409,
  'last-admin': 409,
  'not-allowed': 403,
  'person-unknown': 404,
  'not-found': 404,
};

/** Ends a change of the organisation, with everything it had written rolled back. */
export class OrganisationFault extends Error {
  readonly code: RequestErrorCode;
  readonly field: string | undefined;
  readonly statusCode: number;

  constructor(code: RequestErrorCode, field?: string) {
    super(code);
    this.code = code;
    this.field = field;
    this.statusCode = statusOf[code] ?? 400;
  }
}
