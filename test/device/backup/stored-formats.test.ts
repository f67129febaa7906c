import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBackup } from '../../../src/device/backup/backup-file.ts';
import { isSave, readLines } from '../../../src/device/journal/journal-line.ts';
import { sha256 } from '../../../src/device/platform.ts';
import { readUnsentSave } from '../../../src/device/store/unsent-save.ts';
import { ids } from '../../support/small-district.ts';

const fixture = (name: string) =>
  Uint8Array.from(Buffer.from(readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8'), 'base64'));

test('[SYN-25] a backup of the first format opens for ever', async () => {
  const opened = await openBackup(fixture('v1-backup.txt'), {
    person: ids.officer,
    passphrase: 'sawah luas di timur desa',
  });
  expect(opened).toMatchObject({ kind: 'ok', header: { saves: 2, drafts: 1 } });
});

test('[SYN-4] a journal of the first format is read for ever', async () => {
  const lines = readLines(fixture('v1-journal.txt'));
  const saves = lines.filter(isSave);
  expect(lines).toHaveLength(3);
  for (const { save } of saves) expect(await readUnsentSave(save, ids.officer, sha256)).not.toBeNull();
});
