import {
  importListSchema,
  importViewSchema,
  withdrawalSchema,
  type ImportChoices,
  type ImportKind,
  type ImportList,
  type ImportView,
  type Withdrawal,
} from '../../protocol/import.ts';
import { call, callWithFile, type CallResult } from './server-calls.ts';

const base = '/api/imports';
const timeoutMs = 120_000;
const readView = (answer: unknown) => importViewSchema.safeParse(answer).data ?? null;

export interface BroughtFile {
  readonly kind: ImportKind;
  readonly name: string;
  /** The bytes as they were when the file was chosen. */
  readonly bytes: Blob;
  /** Whose questionnaires they are. */
  readonly unit?: string | undefined;
}

/** POST /api/imports: brings a file and is told what it would change. */
export function callBring({ kind, name, bytes, unit }: BroughtFile): Promise<CallResult<ImportView>> {
  const query = new URLSearchParams({ kind, name: name.slice(-200), ...(unit === undefined ? {} : { unit }) });
  return callWithFile(`${base}?${query.toString()}`, bytes, readView, timeoutMs);
}

/** POST /api/imports/:id/look: the same file, read otherwise. */
export function callLook(id: string, choices: ImportChoices): Promise<CallResult<ImportView>> {
  return call('POST', `${base}/${id}/look`, choices, readView, timeoutMs);
}

/** POST /api/imports/:id/application: takes the file in, all or nothing. */
export function callApply(id: string, choices: ImportChoices): Promise<CallResult<ImportView>> {
  return call('POST', `${base}/${id}/application`, choices, readView, timeoutMs);
}

/** POST /api/imports/:id/withdrawal: takes back all that the file brought. */
export function callWithdraw(id: string): Promise<CallResult<Withdrawal>> {
  return call(
    'POST',
    `${base}/${id}/withdrawal`,
    {},
    (answer) => withdrawalSchema.safeParse(answer).data ?? null,
    timeoutMs,
  );
}

/** GET /api/imports: what was taken in, newest first. */
export function callImports(asked: {
  readonly kinds: readonly ImportKind[];
  readonly unit?: string | undefined;
  readonly page: number;
}): Promise<CallResult<ImportList>> {
  const { kinds, unit, page } = asked;
  const query = new URLSearchParams({
    kinds: kinds.join(','),
    page: String(page),
    ...(unit === undefined ? {} : { unit }),
  });
  return call(
    'GET',
    `${base}?${query.toString()}`,
    undefined,
    (answer) => importListSchema.safeParse(answer).data ?? null,
  );
}

/** POST /api/imports/:id/marked: the rows of the file with what is wrong beside them. */
export async function callMarked(id: string, choices: ImportChoices): Promise<CallResult<File>> {
  const headers = { 'content-type': 'application/json' };
  try {
    const response = await fetch(`${base}/${id}/marked`, { method: 'POST', headers, body: JSON.stringify(choices) });
    if (!response.ok) return { kind: 'fault', fault: { code: 'not-ours' } };
    return { kind: 'ok', value: new File([await response.blob()], 'perlu-diperbaiki.xlsx') };
  } catch {
    return { kind: 'fault', fault: { code: 'unreachable' } };
  }
}

/** Where an example to fill in is downloaded. */
export function examplePath(kind: ImportKind, form: 'xlsx' | 'csv'): string {
  return `${base}/examples/${kind}.${form}`;
}
