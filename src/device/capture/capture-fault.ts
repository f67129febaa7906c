/** Why a picked file cannot become evidence; each has its words in `app/words`. */
export type CaptureFault =
  | 'type-refused'
  | 'truncated'
  | 'heic'
  | 'too-many-pixels'
  | 'file-too-large'
  | 'unreadable'
  | 'undrawable';

/** A bug throws; this says what is wrong with the person's file. */
export class CaptureError extends Error {
  readonly fault: CaptureFault;

  constructor(fault: CaptureFault) {
    super(fault);
    this.fault = fault;
  }
}
