import { readWorkbook } from './read-workbook.ts';
import { SheetFault, type SheetFaultCode } from './sheet-fault.ts';
import type { Workbook, WorkbookLimits } from './workbook.ts';

export type ReadAnswer =
  | { readonly kind: 'read'; readonly workbook: Workbook }
  | { readonly kind: 'fault'; readonly code: SheetFaultCode; readonly place?: string };

/** What the thread does: a fault of the file travels back as a value, for errors lose their class on the way. */
export default async function readInThread({
  bytes,
  limits,
}: {
  bytes: Uint8Array;
  limits: WorkbookLimits;
}): Promise<ReadAnswer> {
  try {
    return { kind: 'read', workbook: await readWorkbook(Buffer.from(bytes), limits) };
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    return { kind: 'fault', code: error.code, ...(error.place === undefined ? {} : { place: error.place }) };
  }
}
