import type { HiddenReason } from '../../domain/skm/hidden-reasons.ts';
import * as z from 'zod/mini';
import {
  hiddenSuggestionsSchema,
  skmPlacesSchema,
  skmReportSchema,
  skmSuggestionsSchema,
  skmTabulationSchema,
  type HiddenSuggestions,
  type SkmNote,
  type SkmPlaces,
  type SkmReport,
  type SkmSuggestions,
  type SkmTabulation,
} from '../../protocol/skm-report.ts';
import type { Uuid } from '../../std/uuid.ts';
import { call, type CallResult } from './server-calls.ts';

/** Which report is asked for. */
export interface SkmAsked {
  readonly unit: string;
  readonly service: string;
  readonly from: string;
  readonly to: string;
  readonly weight: string;
}

/** The address of something of the report that is asked for: `''`, `/note`, `/worksheet.xlsx`. */
export function skmPath(part: string, asked: SkmAsked): string {
  const filled = Object.entries(asked).filter(([, value]) => value !== '');
  return `/api/reports/skm${part}?${new URLSearchParams(filled).toString()}`;
}

/** GET /api/reports/skm. */
export async function callSkmReport(asked: SkmAsked): Promise<CallResult<SkmReport>> {
  return call('GET', skmPath('', asked), undefined, (answer) => skmReportSchema.safeParse(answer).data ?? null);
}

/** GET /api/reports/skm/suggestions. */
export async function callSkmSuggestions(asked: SkmAsked): Promise<CallResult<SkmSuggestions>> {
  return call(
    'GET',
    skmPath('/suggestions', asked),
    undefined,
    (answer) => skmSuggestionsSchema.safeParse(answer).data ?? null,
  );
}

/** GET /api/reports/skm/suggestions/hidden. */
export async function callHiddenSuggestions(asked: SkmAsked): Promise<CallResult<HiddenSuggestions>> {
  return call(
    'GET',
    skmPath('/suggestions/hidden', asked),
    undefined,
    (answer) => hiddenSuggestionsSchema.safeParse(answer).data ?? null,
  );
}

/** PUT /api/reports/skm/suggestions/hidden; without a reason it is shown again. */
export async function callHideSuggestion(
  asked: SkmAsked,
  hiding: { words: string; reason: HiddenReason | null },
): Promise<CallResult<true>> {
  return call('PUT', skmPath('/suggestions/hidden', asked), hiding, () => true as const);
}

/** GET /api/reports/skm/worksheet.json. */
export async function callSkmTabulation(asked: SkmAsked): Promise<CallResult<SkmTabulation>> {
  return call(
    'GET',
    skmPath('/worksheet.json', asked),
    undefined,
    (answer) => skmTabulationSchema.safeParse(answer).data ?? null,
  );
}

/** GET /api/reports/skm/places. */
export async function callSkmPlaces(): Promise<CallResult<SkmPlaces>> {
  return call('GET', '/api/reports/skm/places', undefined, (answer) => skmPlacesSchema.safeParse(answer).data ?? null);
}

const versionSchema = z.object({ version: z.int() });

/** PUT /api/reports/skm/note; gives the version that stands now. */
export async function callKeepNote(asked: SkmAsked, note: SkmNote): Promise<CallResult<number>> {
  return call('PUT', skmPath('/note', asked), note, (answer) => versionSchema.safeParse(answer).data?.version ?? null);
}

/** PUT /api/reports/skm/publication/:unit. */
export async function callPublishSkm(unit: Uuid, open: boolean): Promise<CallResult<true>> {
  return call('PUT', `/api/reports/skm/publication/${unit}`, { open }, () => true as const);
}
