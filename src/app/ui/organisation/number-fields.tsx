import { readNumber } from '../kit/read-number.ts';
import { TextField } from '../kit/text-field.tsx';

export interface NumberBounds {
  readonly least: number;
  readonly most: number;
}

export interface NumberFieldProps {
  id?: string | undefined;
  label: string;
  hint?: string | undefined;
  optional?: string | undefined;
  /** What was typed. */
  text: string;
  onText: (text: string) => void;
  bounds: NumberBounds;
  /** What to say of a number out of its bounds. */
  fault: (bounds: NumberBounds) => string;
  end: string;
}

/** A whole number within bounds; says so under the field while it is not. */
export function NumberField({ text, onText, bounds, fault, optional, ...rest }: NumberFieldProps) {
  const isFine = (optional !== undefined && text.trim() === '') || wholeNumber(text, bounds) !== null;
  return (
    <TextField
      {...rest}
      optional={optional}
      value={text}
      onValue={onText}
      inputMode="numeric"
      maxLength={6}
      error={!isFine && fault(bounds)}
    />
  );
}

/** The whole number that was typed, null where it is none within the bounds. */
export function wholeNumber(text: string, { least, most }: NumberBounds): number | null {
  const number = readNumber(text, ',');
  return number !== null && Number.isInteger(number) && number >= least && number <= most ? number : null;
}
