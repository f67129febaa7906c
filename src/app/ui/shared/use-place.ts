import { useRef, useState } from 'preact/hooks';
import type { EvidencePlace } from '../../../domain/evidence/evidence-body.ts';
import { askPlace } from '../../engine/evidence/ask-place.ts';

/** What the person asked for, and what came of it; nothing waits for it. */
export type PlaceState =
  | { readonly kind: 'unasked' | 'searching' | 'missing' }
  | { readonly kind: 'found'; readonly place: EvidencePlace };

export interface PlaceWish {
  readonly state: PlaceState;
  readonly found: { readonly current: EvidencePlace | null };
  wish(wished: boolean): void;
}

/** The place where the device is, only after the person asked for it. */
export function usePlace(onFound: (place: EvidencePlace) => void): PlaceWish {
  const [state, setState] = useState<PlaceState>({ kind: 'unasked' });
  const found = useRef<EvidencePlace | null>(null);
  const asked = useRef(0);
  return {
    state,
    found,
    wish(wished) {
      const number = ++asked.current;
      found.current = null;
      setState({ kind: wished ? 'searching' : 'unasked' });
      if (!wished) return;
      void askPlace().then((place) => {
        if (number !== asked.current) return;
        found.current = place;
        setState(place === null ? { kind: 'missing' } : { kind: 'found', place });
        if (place !== null) onFound(place);
      });
    },
  };
}
