/** What a field hands on to the browser's own control. `data-*` and `aria-*` pass too. */
export type NativeProps = {
  name?: string | undefined;
  required?: boolean | undefined;
  disabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  autoComplete?: string | undefined;
  onBlur?: (() => void) | undefined;
  onFocus?: (() => void) | undefined;
  onKeyDown?: ((event: { readonly key: string }) => void) | undefined;
};

export type NativeTextProps = NativeProps & {
  readOnly?: boolean | undefined;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email' | 'url' | 'search' | undefined;
  enterKeyHint?: 'enter' | 'done' | 'go' | 'next' | 'previous' | 'search' | 'send' | undefined;
  autoCapitalize?: 'none' | 'sentences' | 'words' | 'characters' | undefined;
  spellcheck?: boolean | undefined;
};
