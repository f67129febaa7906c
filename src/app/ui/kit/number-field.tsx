import { useState } from 'preact/hooks';
import { type DecimalMark, readNumber, writeNumber } from './read-number.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

export type NumberFieldProps = Omit<TextFieldProps, 'value' | 'onValue' | 'type' | 'inputMode'> & {
  /** Null is empty; NaN is text that is no number: show an error, the text stays. */
  value: number | null;
  onValue: (value: number | null) => void;
  mark?: DecimalMark | undefined;
  /** Whole numbers get the keypad without a comma. */
  whole?: boolean | undefined;
};

export function NumberField({ value, onValue, mark = ',', whole, ...rest }: NumberFieldProps) {
  const [typed, setTyped] = useState('');
  const text = Object.is(readNumber(typed, mark), value) ? typed : writeNumber(value, mark);
  function read(next: string) {
    setTyped(next);
    onValue(readNumber(next, mark));
  }
  return (
    <TextField autoComplete="off" {...rest} inputMode={whole ? 'numeric' : 'decimal'} value={text} onValue={read} />
  );
}
