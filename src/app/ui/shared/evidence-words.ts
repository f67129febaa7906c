import type { EvidenceState } from '../../queries/evidence-of.ts';
import { useWordsOf } from '../../state/use-app.ts';
import { evidence as en } from '../../words/en/evidence.ts';
import { evidence as id } from '../../words/id/evidence.ts';
import { ownValue } from '../../../std/own-value.ts';

export type EvidenceWords = typeof id;

export function useEvidenceWords(): EvidenceWords {
  return useWordsOf({ id, en });
}

/** Where a piece of evidence stands, in words. */
export function stateText(state: EvidenceState, words: EvidenceWords): string {
  return state.kind === 'sending'
    ? words.state.sending(String(Math.round(state.share * 100)))
    : words.state[state.kind];
}

/** Why a piece of evidence waits or was refused, by code. */
export function reasonText(code: string, words: EvidenceWords): string {
  return ownValue(words.reasons, code) ?? words.reasons.unknown;
}
