import { TextField, type TextFieldProps } from './text-field.tsx';

/** `value`, `min` and `max` are `07:30`, or empty. */
export type TimeFieldProps = Omit<TextFieldProps, 'type' | 'end'>;

export function TimeField(props: TimeFieldProps) {
  return <TextField {...props} type="time" />;
}
