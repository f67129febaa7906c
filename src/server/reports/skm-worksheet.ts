import type { Weighting } from '../../domain/skm/ikm.ts';
import { unsurTitles } from '../../domain/skm/unsur-titles.ts';
import { unsurNames, type UnsurName } from '../../domain/survey-instrument/unsur.ts';
import type { SkmReport, SkmTabulation } from '../../protocol/skm-report.ts';
import { columnName } from '../sheets/cell-place.ts';
import type { Sheet, SheetCell } from '../sheets/write-sheet.ts';
import type { AnswersByUnsur } from './read-respondents.ts';

const headingRows = 1;

/**
 * The official worksheet: a row for each respondent with U1 to U9, and below them totals, NRR, NRR tertimbang and IKM
 * as formulas, so that a spreadsheet program works the index out by itself. The index is rounded to eight decimals
 * before two, which takes the noise of binary fractions away.
 */
export function worksheetRows(respondents: readonly AnswersByUnsur[], weight: Weighting): SheetCell[][] {
  const asked = askedOf(respondents);
  const lastRow = headingRows + respondents.length;
  const [sumRow, countRow, nrrRow, weightedRow] = [1, 2, 3, 4].map((below) => lastRow + below) as [
    number,
    number,
    number,
    number,
  ];
  const perColumn = (formula: (column: string) => string, format?: string): SheetCell[] =>
    asked.map((_, at) => ({ formula: formula(columnName(at + 1)), ...(format ? { format } : {}) }));
  const [first, last] = [columnName(1), columnName(asked.length)];
  const ikm = `ROUND(ROUND(SUM(${first}${weightedRow}:${last}${weightedRow})*25,8),2)`;
  const ikmCell = `${first}${weightedRow + 1}`;
  return [
    ['No', ...asked.map((name) => titleOf(name))],
    ...respondents.map((answers, at) => [at + 1, ...asked.map((name) => answers.get(name) ?? null)]),
    ['Jumlah nilai', ...perColumn((column) => `SUM(${column}2:${column}${lastRow})`)],
    ['Jumlah terisi', ...perColumn((column) => `COUNT(${column}2:${column}${lastRow})`)],
    ['NRR', ...perColumn((column) => `${column}${sumRow}/${column}${countRow}`, '0.000')],
    ['NRR tertimbang', ...perColumn((column) => `${column}${nrrRow}*${weightFormula(weight, asked.length)}`, '0.000')],
    ['IKM', { formula: ikm, format: '0.00' }],
    ['Mutu', { formula: `IF(${ikmCell}>=88.31,"A",IF(${ikmCell}>=76.61,"B",IF(${ikmCell}>=65,"C","D")))` }],
  ];
}

/** The two sheets of the file: the worksheet, and what the program itself has worked out. */
export function worksheetFile(respondents: readonly AnswersByUnsur[], report: Omit<SkmReport, 'may'>): Sheet[] {
  const facts: SheetCell[][] = [
    ['Instansi', report.organisation],
    ['Unit', report.unit?.name ?? 'Semua unit'],
    ['Layanan', report.service?.name ?? 'Semua layanan'],
    ['Periode', `${report.from} s.d. ${report.to}`],
    ['Responden', report.n],
    ['Tidak sah', report.invalid],
    ['Bobot per unsur', weightName(report.weight)],
    ['IKM', report.ikm],
    ['Mutu', report.mutu],
    ['Kinerja', report.kinerja],
  ];
  return [
    { name: 'Tabulasi', rows: worksheetRows(respondents, report.weight), widths: [16, ...Array<number>(9).fill(12)] },
    { name: 'Ringkasan', rows: facts, headings: 0, widths: [20, 60] },
  ];
}

/** The same respondents as plain rows, for CSV. */
export function worksheetTable(respondents: readonly AnswersByUnsur[]): (string | number | null)[][] {
  return [
    ['No', ...unsurNames.map((name) => titleOf(name))],
    ...respondents.map((answers, at) => [at + 1, ...unsurNames.map((name) => answers.get(name) ?? null)]),
  ];
}

/** The same respondents for a page that prints them. */
export function worksheetTabulation(respondents: readonly AnswersByUnsur[]): SkmTabulation {
  const unsur = askedOf(respondents);
  return { unsur, respondents: respondents.map((answers) => unsur.map((name) => answers.get(name) ?? null)) };
}

function askedOf(respondents: readonly AnswersByUnsur[]): UnsurName[] {
  return unsurNames.filter((name) => respondents.some((answers) => answers.has(name)));
}

/** `U3 Waktu Penyelesaian`. The number is the place in the form; who reads it back goes by the name. */
function titleOf(name: UnsurName): string {
  return `U${unsurNames.indexOf(name) + 1} ${unsurTitles[name]}`;
}

function weightFormula(weight: Weighting, count: number): string {
  return weight === 'exact' ? `(1/${count})` : weight;
}

function weightName(weight: Weighting): string {
  return weight === 'exact' ? '1/jumlah unsur' : weight.replace('.', ',');
}
