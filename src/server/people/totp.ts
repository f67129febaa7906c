import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const periodS = 30;
const digits = 6;
const recoveryCount = 10;
const recoveryLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const recoveryLength = 10;

/** A new secret in base32, 160 bits as RFC 4226 recommends. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What an authenticator app reads from the QR code. */
export function totpUri(secret: string, { issuer, label }: { issuer: string; label: string }): string {
  return totpOf(secret, { issuer, label }).toString();
}

/**
 * The step of time that a code stands for, null where it is wrong: that of now, or of 30 seconds around it for clocks that
 * differ. A step that was used is not taken again; the caller keeps the last one.
 */
export function totpStep(secret: string, code: string, nowMs: number): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totpOf(secret).validate({ token, timestamp: nowMs, window: 1 });
  return delta === null ? null : Math.floor(nowMs / 1_000 / periodS) + delta;
}

/** Codes for the day on which the phone is gone, each good once: `ABCDE-FGHJK`, 49 bits of chance. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCount }, () => {
    const text = Array.from({ length: recoveryLength }, () => recoveryLetters[randomInt(recoveryLetters.length)]).join(
      '',
    );
    return `${text.slice(0, 5)}-${text.slice(5)}`;
  });
}

/** What the database keeps of a recovery code; it is chance, and needs no slow hash. */
export function recoveryHash(personId: string, code: string): Buffer {
  const plain = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return createHash('sha256').update(`recovery ${personId} ${plain}`).digest();
}

function totpOf(secret: string, named: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...named, algorithm: 'SHA1', digits, period: periodS, secret: Secret.fromBase32(secret) });
}
