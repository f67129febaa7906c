import pg from 'pg';

const { INT8, DATE } = pg.types.builtins;
const int8Array = 1016;

/** How columns become values: int8 as number, `date` as 'YYYY-MM-DD', the rest as pg has it. */
export const columnTypes = new pg.TypeOverrides();
columnTypes.setTypeParser(INT8, toSafeNumber);
columnTypes.setTypeParser(DATE, (text) => text);
const splitInt8Array = pg.types.getTypeParser(int8Array as never) as (text: string) => (string | null)[];
columnTypes.setTypeParser(int8Array, (text) => splitInt8Array(text).map((item) => item && toSafeNumber(item)));

function toSafeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError('An int8 does not fit into a JavaScript number');
  return number;
}
