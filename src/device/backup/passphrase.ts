const shortestPassphrase = 8;

export type PassphraseStrength = 'short' | 'weak' | 'fair' | 'strong';

/** A hint for the person, by length and variety; only `short` is refused. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const length = [...passphrase].length;
  if (length < shortestPassphrase) return 'short';
  const different = new Set(passphrase.toLowerCase()).size;
  const words = passphrase.trim().split(/\s+/).length;
  if (different < 5 || /^\d+$/.test(passphrase)) return 'weak';
  if (length >= 16 || words >= 4) return 'strong';
  return length >= 12 ? 'fair' : 'weak';
}
