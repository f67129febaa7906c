import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { BackupError } from './backup-error.ts';
import { type BackupHeader, backupHeaderSchema, formatVersion } from './backup-header.ts';
import { ByteReader } from './byte-reader.ts';
import { magic, trailer, trailerBytes } from './file-form.ts';

export type BackupPart =
  | { readonly kind: 'header'; readonly header: BackupHeader }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  /** Rows in PostgreSQL's text form of COPY; a row may go on in the next portion. */
  | { readonly kind: 'rows'; readonly bytes: Buffer }
  | { readonly kind: 'table-end'; readonly name: string; readonly rows: number };

/**
 * The parts of a backup in order, in constant memory. Throws `BackupError` when the file is none, is cut or altered:
 * only who has read to the end knows that it is whole.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const { contentBytes, checksum } = await readTrailer(file);
  const hash = createHash('sha256');
  const source = createReadStream(file, { end: contentBytes - 1 });
  source.on('data', (chunk) => hash.update(chunk));
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    yield* readParts(new ByteReader(gunzip));
  } catch (error) {
    throw error instanceof BackupError && error.message.includes(file) ? error : damaged(file);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
  if (source.bytesRead !== contentBytes || hash.digest('hex') !== checksum) throw damaged(file);

  async function* readParts(reader: ByteReader): AsyncGenerator<BackupPart> {
    const header = await readHeader(reader, file);
    yield { kind: 'header', header };
    for (const { name, columns, rows } of header.tables) {
      if ((await reader.line()) !== `table ${name}`) throw damaged(file);
      yield { kind: 'table', name, columns };
      yield* readRows(reader, { name, rows });
    }
    if ((await reader.line()) !== 'end' || !(await reader.atEnd())) throw damaged(file);
  }
}

async function* readRows(
  reader: ByteReader,
  { name, rows }: { name: string; rows: number },
): AsyncGenerator<BackupPart> {
  let found = 0;
  for (;;) {
    const [word, count] = (await reader.line()).split(' ');
    if (word === 'table-end') break;
    if (word !== 'rows') throw new BackupError('neither rows nor their end');
    const bytes = await reader.bytes(Number(count));
    found += countLines(bytes);
    yield { kind: 'rows', bytes };
  }
  if (found !== rows) throw new BackupError('other rows than announced');
  yield { kind: 'table-end', name, rows };
}

async function readHeader(reader: ByteReader, file: string): Promise<BackupHeader> {
  const [word, version] = (await reader.line()).split(' ');
  if (word !== magic) throw notABackup(file);
  if (Number(version) > formatVersion) {
    throw new BackupError(`${file} was made by a newer Jejak (form ${version}): restore it with that one.`);
  }
  return backupHeaderSchema.parse(JSON.parse(await reader.line()));
}

async function readTrailer(file: string): Promise<{ contentBytes: number; checksum: string }> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`${file} cannot be read (${error.code}): check the path.`);
  });
  try {
    const { size } = await handle.stat();
    const [head, tail] = [Buffer.alloc(2), Buffer.alloc(trailerBytes)];
    await handle.read(head, 0, 2, 0);
    if (head.toString('hex') !== '1f8b') throw notABackup(file);
    await handle.read(tail, 0, trailerBytes, Math.max(0, size - trailerBytes));
    const checksum = trailer.exec(tail.toString('latin1'))?.[1];
    if (checksum === undefined || size <= trailerBytes) throw damaged(file);
    return { contentBytes: size - trailerBytes, checksum };
  } finally {
    await handle.close();
  }
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}

function notABackup(file: string): BackupError {
  return new BackupError(`${file} is not a backup made by "npm run backup".`);
}

function damaged(file: string): BackupError {
  return new BackupError(
    `${file} is damaged or was cut off: its content does not match its checksum. Take another copy.`,
  );
}
