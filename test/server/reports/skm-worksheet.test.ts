import { expect, test } from 'vitest';
import { ikmOf, weightings } from '../../../src/domain/skm/ikm.ts';
import { unsurNames, type UnsurName } from '../../../src/domain/survey-instrument/unsur.ts';
import { seededRandom } from '../../../src/server/sample/drawing/seeded-random.ts';
import type { AnswersByUnsur } from '../../../src/server/reports/read-respondents.ts';
import { worksheetRows } from '../../../src/server/reports/skm-worksheet.ts';
import { standardQuestions } from '../../../src/domain/survey-instrument/standard-instrument.ts';
import { skmShape } from '../../../src/server/imports/skm-shape.ts';
import { findTable } from '../../../src/server/imports/table/find-table.ts';
import { readWorkbook } from '../../../src/server/sheets/read-workbook.ts';
import { writeXlsx, type SheetCell } from '../../../src/server/sheets/write-sheet.ts';
import { canRecalculate, recalculate } from '../sheets/recalculate.ts';

const random = seededRandom('worksheet');

function drawRespondents(n: number, asked: readonly UnsurName[] = unsurNames): AnswersByUnsur[] {
  const answer = (name: UnsurName) => [name, random.between(2, 4)] as const;
  return Array.from({ length: n }, () => new Map(asked.filter(() => random.chance(0.95)).map(answer)));
}

function indexOf(respondents: readonly AnswersByUnsur[], weight: (typeof weightings)[number]) {
  const totals = unsurNames.map((name) => {
    const values = respondents.flatMap((answers) => answers.get(name) ?? []);
    return { name, n: values.length, total: values.reduce((sum, value) => sum + value, 0) };
  });
  return ikmOf(totals, weight);
}

test.each(weightings)('the formulas with weight %s work out the index that the report gives', (weight) => {
  const respondents = drawRespondents(29);
  const { ikm, mutu } = indexOf(respondents, weight);
  const cells = evaluate(worksheetRows(respondents, weight));
  expect(cells.at(-2)?.slice(0, 2)).toEqual(['IKM', ikm]);
  expect(cells.at(-1)?.slice(0, 2)).toEqual(['Mutu', mutu]);
});

test('without U4 the weight is an eighth, and the worksheet has no column for it', () => {
  const respondents = drawRespondents(
    12,
    unsurNames.filter((name) => name !== 'biaya'),
  );
  const rows = worksheetRows(respondents, 'exact');
  expect(rows[0]).toHaveLength(9);
  expect(evaluate(rows).at(-2)?.[1]).toBe(indexOf(respondents, 'exact').ikm);
});

test.runIf(canRecalculate)('LibreOffice works out the same index from the file', async () => {
  const respondents = drawRespondents(40);
  const { ikm, mutu } = indexOf(respondents, 'exact');
  const rows = await recalculate(await writeXlsx([{ name: 'Tabulasi', rows: worksheetRows(respondents, 'exact') }]));
  const valueOf = (name: string) => rows.find(([first]) => first === name)?.[1];
  expect(Number(valueOf('IKM')?.replace(',', '.'))).toBe(ikm);
  expect(valueOf('Mutu')).toBe(mutu);
});

test('the worksheet can be read back: its respondents, without its totals', async () => {
  const respondents = drawRespondents(7);
  const file = await writeXlsx([{ name: 'Tabulasi', rows: worksheetRows(respondents, 'exact') }]);
  expect(findTable(await readWorkbook(file, { maxRows: 100 }), skmShape(standardQuestions)).rows).toHaveLength(7);
});

/** Works out the few formulas a worksheet has, on its own and not as the program does. */
function evaluate(rows: readonly (readonly SheetCell[])[]): (string | number | null)[][] {
  const values: (string | number | null)[][] = [];
  const at = (place: string) => values[Number(place.slice(1)) - 1]?.[place.charCodeAt(0) - 65] ?? null;
  const range = (text: string) => {
    const [from, to] = text.split(':') as [string, string];
    const found: number[] = [];
    for (let column = from.charCodeAt(0); column <= to.charCodeAt(0); column++) {
      for (let row = Number(from.slice(1)); row <= Number(to.slice(1)); row++) {
        const value = at(String.fromCharCode(column) + row);
        if (typeof value === 'number') found.push(value);
      }
    }
    return found;
  };
  const work = (formula: string): number => {
    const plain = formula
      .replaceAll(/SUM\(([A-Z]\d+:[A-Z]\d+)\)/g, (_, of: string) => String(range(of).reduce((a, b) => a + b, 0)))
      .replaceAll(/COUNT\(([A-Z]\d+:[A-Z]\d+)\)/g, (_, of: string) => String(range(of).length))
      .replaceAll(/[A-Z]\d+/g, (place) => String(at(place)));
    const round = /^ROUND\((.*),(\d)\)$/.exec(plain);
    if (round) return Number(`${Math.round(Number(`${work(round[1]!)}e${round[2]!}`))}e-${round[2]!}`);
    const [left, sign, right] = /^([\d.]+)([*/])\(?([\d.]+(?:\/\d+)?)\)?$/.exec(plain)?.slice(1) ?? [plain];
    if (sign === undefined) return Number(left);
    return sign === '*' ? Number(left) * work(right!) : Number(left) / Number(right);
  };
  for (const row of rows) {
    values.push([]);
    for (const cell of row) {
      const formula = typeof cell === 'object' && cell !== null ? cell.formula : null;
      const isMutu = formula?.startsWith('IF(');
      values
        .at(-1)!
        .push(formula === null ? (cell as string | number | null) : isMutu ? letter(formula) : work(formula));
    }
  }
  return values;

  function letter(formula: string): string {
    const steps = [...formula.matchAll(/([A-Z]\d+)>=([\d.]+),"([A-D])"/g)];
    return steps.find(([, place, least]) => Number(at(place!)) >= Number(least))?.[3] ?? 'D';
  }
}
