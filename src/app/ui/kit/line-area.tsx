import { TextArea, type TextAreaProps } from './text-area.tsx';

/** One line that is often too long for the screen: all of it is in sight, and it stays one line. */
export function LineArea({ onValue, ...props }: Omit<TextAreaProps, 'rows'>) {
  return (
    <TextArea
      rows={1}
      autoComplete="off"
      enterKeyHint="next"
      {...props}
      onValue={(text) => onValue(text.replaceAll('\n', ' '))}
    />
  );
}
