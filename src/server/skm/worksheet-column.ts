import { unsurNames, type UnsurName } from '../../domain/survey-instrument/unsur.ts';

/** A column's meaning, told from the words of its heading; by the number of an unsur only where there is nothing else. */
export type Column = { readonly unsur: UnsurName } | 'date' | 'service' | 'sex' | 'age' | 'education' | 'work';

const unsurWords: readonly (readonly [word: RegExp, unsur: UnsurName])[] = [
  [/persyaratan/, 'persyaratan'],
  [/prosedur|mekanisme/, 'prosedur'],
  [/waktu/, 'waktu'],
  [/biaya|tarif/, 'biaya'],
  [/produk/, 'produk'],
  [/kompetensi/, 'kompetensi'],
  [/perilaku/, 'perilaku'],
  [/sarana|prasarana/, 'sarana'],
  [/pengaduan|saran/, 'pengaduan'],
];
const otherWords: readonly (readonly [word: RegExp, column: Column])[] = [
  [/^tanggal/, 'date'],
  [/^(jenis )?layanan/, 'service'],
  [/kelamin/, 'sex'],
  [/^(usia|umur)/, 'age'],
  [/^pendidikan/, 'education'],
  [/^pekerjaan/, 'work'],
];

/** Whether a column holds answers. */
export function isUnsur(column: Column | null): column is Extract<Column, { unsur: UnsurName }> {
  return typeof column === 'object' && column !== null;
}

/** What a heading says its column holds; null where it is none of these. */
export function columnOf(heading: string): Column | null {
  const text = heading.toLowerCase().trim();
  const other = otherWords.find(([word]) => word.test(text));
  if (other) return other[1];
  const named = unsurWords.find(([word]) => word.test(text));
  if (named) return { unsur: named[1] };
  const number = /^u\s*\.?([1-9])$/.exec(text)?.[1];
  return number === undefined ? null : { unsur: unsurNames[Number(number) - 1]! };
}
