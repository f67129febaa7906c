const whole = /^(\d{1,2})[.:,](\d{2})(?::\d{2})?$/;
const digits = /^(\d{1,2})(\d{2})$/;
const hour = /^\d{1,2}$/;

/**
 * The time that was typed or pasted, `07:30`: `0730`, `730`, `7.30`, `07:30`, `7` and `7:30 PM` are read; '' for nothing
 * typed, null for what is no time of a day.
 */
export function readTime(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text === '') return '';
  const half = text.match(/([ap])\.?m\.?$/);
  const clock = (half ? text.slice(0, half.index) : text).trim();
  const found = whole.exec(clock) ?? digits.exec(clock) ?? (hour.test(clock) ? ['', clock, '00'] : null);
  if (found === null) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2])];
  if (half && (hours < 1 || hours > 12)) return null;
  const ofDay = half ? (hours % 12) + (half[1] === 'p' ? 12 : 0) : hours;
  return ofDay > 23 || minutes > 59 ? null : `${two(ofDay)}:${two(minutes)}`;
}

/** Whether no more keys are needed to know which time is meant. */
export function isWholeTime(typed: string): boolean {
  return /^\s*(\d{4}|\d{1,2}[.:,]\d{2})\s*$/.test(typed);
}

/** `07.30`, as times are written here. */
export function timeText(value: string): string {
  return value.replace(':', '.');
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
