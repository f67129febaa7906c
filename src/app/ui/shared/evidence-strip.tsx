import type { Uuid } from '../../../std/uuid.ts';
import { evidenceOf } from '../../queries/evidence-of.ts';
import { useEngine } from '../../state/use-app.ts';
import { useLive } from '../../state/use-live.ts';
import { EvidenceTiles } from './evidence-tiles.tsx';

/** The evidence of a record, to look at; nothing where there is none. */
export function EvidenceStrip({ subjectId }: { subjectId: Uuid }) {
  const engine = useEngine();
  const items = useLive(() => evidenceOf(engine, subjectId), [engine, subjectId]);
  return items === undefined ? null : <EvidenceTiles items={items} />;
}
