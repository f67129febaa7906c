import type { FieldFrame } from './field.tsx';

/** Parts what the frame around a control shows from what the control itself takes. */
export function splitField<P extends FieldFrame>(props: P): [FieldFrame, Omit<P, keyof FieldFrame>] {
  const { label, id, hint, error, optional, hideLabel, ...rest } = props;
  return [{ label, id, hint, error, optional, hideLabel }, rest];
}
