import { TextField, type TextFieldProps } from './text-field.tsx';

/** `value`, `min` and `max` are `2025-03-31`, or empty. */
export type DateFieldProps = Omit<TextFieldProps, 'type' | 'end'>;

export function DateField(props: DateFieldProps) {
  return <TextField {...props} type="date" />;
}
