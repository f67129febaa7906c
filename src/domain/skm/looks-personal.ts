/** A telephone number begins with 0 or 62 and has ten digits or more; a NIK has 16 digits, a NIP 18. */
const fewestOfPhone = 10;
const fewestOfId = 16;
/** What people write between the digits of one number, two of them at most. */
const between = ' .-()+';

/**
 * KSK-10: whether words hold what looks like a telephone number, a NIK or NIP, or an e-mail address. Each sign is looked at
 * once or twice; it warns and decides nothing.
 */
export function looksPersonal(text: string): boolean {
  return numbersIn(text).some(isPersonalNumber) || text.split(/\s/).some(isAddress);
}

/** The numbers of a text by their digits alone. */
function numbersIn(text: string): string[] {
  const numbers = [''];
  let gaps = 0;
  for (const sign of text) {
    if (sign >= '0' && sign <= '9') {
      numbers[numbers.length - 1] += sign;
      gaps = 0;
    } else if (numbers.at(-1) !== '' && (!between.includes(sign) || ++gaps > 2)) {
      numbers.push('');
    }
  }
  return numbers;
}

function isPersonalNumber(digits: string): boolean {
  if (digits.length >= fewestOfId) return true;
  return digits.length >= fewestOfPhone && (digits.startsWith('0') || digits.startsWith('62'));
}

/** A word with an @ inside it and a dot somewhere after. */
function isAddress(word: string): boolean {
  const at = word.indexOf('@');
  const dot = word.indexOf('.', at + 2);
  return at > 0 && dot > 0 && dot < word.length - 1;
}
