import type { RequestErrorCode } from '../../protocol/error-answer.ts';

export type SheetFaultCode = Extract<RequestErrorCode, `sheet-${string}`>;

/** Why a sheet cannot be read, and at which cell where there is one; the route answers it as it stands. */
export class SheetFault extends Error {
  readonly code: SheetFaultCode;
  /** As a spreadsheet program names it, `B12`, or `baris 12` where the whole row is meant. */
  readonly place: string | undefined;

  constructor(code: SheetFaultCode, place?: string) {
    super(code);
    this.code = code;
    this.place = place;
  }
}
