interface Look {
  readonly mouth: string;
  readonly brows: string | null;
}

/** From worst to best; drawn in the text's own colour, and never shown without words. */
const looks: readonly Look[] = [
  { mouth: 'M15 36 Q24 26 33 36', brows: 'M12.5 12.5 L19 15 M35.5 12.5 L29 15' },
  { mouth: 'M16 34 Q24 29 32 34', brows: null },
  { mouth: 'M16 31 Q24 35 32 31', brows: null },
  { mouth: 'M14 29 Q24 41 34 29 Z', brows: null },
];

/** The face of an answer, worth 1 (worst) to 4. */
export function Face({ value }: { value: number }) {
  const { mouth, brows } = looks[value - 1] ?? looks[0]!;
  return (
    <svg class="face" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <circle cx="24" cy="24" r="21" />
      <circle class="face-eye" cx="17" cy="20" r="2.4" />
      <circle class="face-eye" cx="31" cy="20" r="2.4" />
      {brows && <path d={brows} />}
      <path class={value === 4 ? 'face-laugh' : undefined} d={mouth} />
    </svg>
  );
}
