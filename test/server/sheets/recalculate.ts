import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));

/** Whether a spreadsheet program is here that can work formulas out. */
export const canRecalculate = soffice !== undefined;

/** The first sheet of an XLSX file as LibreOffice shows it after it has worked all formulas out: rows of text cells. */
export async function recalculate(xlsx: Buffer): Promise<string[][]> {
  const directory = await mkdtemp(join(tmpdir(), 'jejak-sheet-'));
  try {
    await writeFile(join(directory, 'sheet.xlsx'), xlsx);
    const profile = `-env:UserInstallation=file://${directory}/profile`;
    const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1';
    const options = [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      directory,
      join(directory, 'sheet.xlsx'),
    ];
    await promisify(execFile)(soffice!, options, { timeout: 600_000 });
    const text = await readFile(join(directory, 'sheet.csv'), 'utf8');
    return text.split(/\r?\n/).map((line) => line.split(';').map((cell) => cell.replaceAll('"', '')));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
