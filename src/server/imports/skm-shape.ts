import { unsurTitles } from '../../domain/skm/unsur-titles.ts';
import type { SurveyQuestion } from '../../domain/survey-instrument/survey-instrument-body.ts';
import { unsurNames, type UnsurName } from '../../domain/survey-instrument/unsur.ts';
import { answerFooterFrom } from './skm-footer.ts';
import { headingKey, type Field, type HeadingReading, type TableShape } from './table/table-shape.ts';

/** What stands in a column of answers, by the field's name: `u1` … `u9` in the order of the regulation. */
export function unsurField(name: UnsurName): string {
  return `u${unsurNames.indexOf(name) + 1}`;
}

/** Unsur of the rule of 2004, which had fourteen; a sheet with them is told so. */
const oldUnsur = ['u10', 'u11', 'u12', 'u13', 'u14'];

const facts: readonly Field[] = [
  ['date', 'Tanggal'],
  ['service', 'Layanan'],
  ['sex', 'Jenis kelamin'],
  ['age', 'Usia'],
  ['education', 'Pendidikan'],
  ['work', 'Pekerjaan'],
  ['suggestion', 'Saran'],
].map(([name, title]) => ({ name: name!, title: title!, required: false, example: [] }));

/** Headings that are no answers; of two the one with the lower rank is meant. */
const factWords: readonly (readonly [heading: RegExp, field: string, rank: number])[] = [
  [/^(hari ?\/ ?)?(tanggal|tgl)\.?( survei| survey| pengisian| kunjungan| isi)?$/, 'date', 0],
  [/^(waktu|tanggal|tgl) (survei|survey|pengisian|mengisi)$/, 'date', 1],
  [/^(stempel waktu|timestamp|submitdate|date submitted|waktu)$/, 'date', 2],
  [/^(start|_submission_time|startdate)$/, 'date', 3],
  [/^(end|datestamp)$/, 'date', 4],
  [/^(jenis|nama)? ?(layanan|pelayanan)( yang (diterima|dipilih|digunakan))?$/, 'service', 0],
  [/^(jenis )?kelamin\b/, 'sex', 0],
  [/^(usia|umur)\b/, 'age', 0],
  [/^pendidikan\b/, 'education', 0],
  [/^pekerjaan\b/, 'work', 0],
];
const suggestionWords = /\b(saran|kritik|masukan|komentar|usulan)\b/;

/** A word that only one unsur's question has; read only in a sheet that does not number its unsur. */
const unsurWords: readonly (readonly [word: RegExp, unsur: UnsurName])[] = [
  [/\bpersyaratan\b/, 'persyaratan'],
  [/\b(prosedur|mekanisme)\b/, 'prosedur'],
  [/\b(waktu|kecepatan)\b/, 'waktu'],
  [/\b(biaya|tarif)\b/, 'biaya'],
  [/\bproduk\b/, 'produk'],
  [/\b(kompetensi|kemampuan petugas)\b/, 'kompetensi'],
  [/\b(perilaku|kesopanan)\b/, 'perilaku'],
  [/\b(sarana|prasarana)\b/, 'sarana'],
  [/\bpengaduan\b/, 'pengaduan'],
];

/** What a heading that is no answer could have been meant for. */
const suspects: readonly (readonly [word: RegExp, field: string])[] = [
  [/\b(tanggal|tgl|date|waktu)\b/, 'date'],
  [/\b(layanan|pelayanan)\b/, 'service'],
];

/** The shape of a sheet of questionnaires; the unit's own questions and answers are known by their words. */
export function skmShape(questions: readonly SurveyQuestion[]): TableShape {
  const byQuestion = new Map(
    questions.flatMap(({ unsur, text }) =>
      unsur === null ? [] : Object.values(text).map((words) => [headingKey(words), unsurField(unsur)] as const),
    ),
  );
  const byTitle = new Map(unsurNames.map((name) => [headingKey(unsurTitles[name]), unsurField(name)] as const));
  const read = (heading: string): HeadingReading | null => {
    const text = heading.toLowerCase().replaceAll(/\s+/g, ' ').trim();
    const key = headingKey(heading);
    const exact = byQuestion.get(key) ?? byTitle.get(key);
    if (exact) return { field: exact, rank: 0 };
    const numbered = numberedUnsur(text, byTitle);
    if (numbered) return { field: numbered, rank: 0 };
    const fact = factWords.find(([words]) => words.test(text));
    if (fact) return { field: fact[1], rank: fact[2] };
    const named = unsurWords.filter(([word]) => word.test(text));
    // *Kecepatan waktu*, *standar pelayanan … produk*: a question names its unsur first.
    const first = named.toSorted(([a], [b]) => text.search(a) - text.search(b))[0];
    if (first && !/\b(saran|kritik)\b/.test(text)) return { field: unsurField(first[1]), rank: 5 };
    return suggestionWords.test(text) ? { field: 'suggestion', rank: 0 } : null;
  };
  return {
    fields: [
      ...unsurNames.map((name) => ({ name: unsurField(name), title: titleOf(name), required: false, example: [] })),
      ...oldUnsur.map((name) => ({ name, title: name.toUpperCase(), required: false, example: [] })),
      ...facts,
    ],
    read,
    suspect: (heading) => suspects.find(([word]) => word.test(heading.toLowerCase()))?.[1] ?? null,
    footerFrom: (rows) => answerFooterFrom(rows, unsurNames.map(unsurField)),
  };
}

function titleOf(name: UnsurName): string {
  return `U${unsurNames.indexOf(name) + 1} ${unsurTitles[name]}`;
}

/**
 * `U1`, `U-1`, `U1:`, `Unsur 1`, `Q1`, `unsur/U1`, `P1.`; with the name of an unsur behind it the name goes before the
 * number, which in a form without U4 is only the place.
 */
function numberedUnsur(text: string, byTitle: ReadonlyMap<string, string>): string | null {
  const match =
    /^(?:[\w .-]{1,40}\/)?(?:unsur|u|q|p|pertanyaan)[ ._-]{0,2}(1[0-4]|0?[1-9])(?:$|[.:)\s-]\s{0,3}(.{0,200}))$/.exec(
      text,
    );
  if (!match) return null;
  const words = match[2] ?? '';
  const named = unsurWords.filter(([word]) => word.test(words));
  const behind = byTitle.get(headingKey(words)) ?? (named.length === 1 ? unsurField(named[0]![1]) : undefined);
  return behind ?? `u${Number(match[1])}`;
}
