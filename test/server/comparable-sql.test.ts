import pg from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { comparableText } from '../../src/domain/text/comparable-text.ts';
import { comparableSql } from '../../src/server/db/comparable-sql.ts';

const client = new pg.Client(inject('postgresUrl'));
const ready = client.connect();
afterAll(() => client.end());

test.each([
  'Jum’at `Ali´',
  'Siti Nurhaliza, S.Kom., M.Si.',
  'José Ramos-Horta',
  'Jose\u0301 Ram\u00f3s\u2013Horta',
  'Ahmad\u200b \u00adFauzi\ufeff',
  '  ﬁrman \n K\u00a0\tＫＴＰ ',
  "D'Costa, dr., Sp.PD-KGEH",
])('[TXT-3] the database compares as the program does: %j', async (text) => {
  await ready;
  const { rows } = await client.query(`select ${comparableSql('$1::text')} as form`, [text]);
  expect(rows).toEqual([{ form: comparableText(text) }]);
});
