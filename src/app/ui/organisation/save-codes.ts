import type { IssuedCodes } from '../../../protocol/organisation.ts';

/** Keeps the codes as a CSV file on the admin's device; a name never becomes a formula there. */
export function saveCodes({ codes }: IssuedCodes, columns: readonly string[]): void {
  const cell = (text: string) => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  const rows = codes.map(({ unitName, name, nip, code }) => [unitName, name, `'${nip}`, code]);
  const text = [columns, ...rows].map((row) => row.map(cell).join(';')).join('\r\n');
  const url = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'kode-pertama.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
