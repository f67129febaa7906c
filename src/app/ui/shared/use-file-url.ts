import { useEffect, useState } from 'preact/hooks';
import type { FilePart } from '../../../device/store/database.ts';
import { readFile } from '../../../device/store/files.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { Engine } from '../../engine/engine.ts';
import { fetchPart } from '../../engine/evidence/fetch-part.ts';

export interface WantedFile {
  readonly id: Uuid;
  readonly part: FilePart;
  /** Null: there is no such file. */
  readonly sha256: string | null;
  readonly type: string;
  /** Whether the server may be asked for what this device does not hold. */
  readonly fetches: boolean;
}

export interface FileUrl {
  readonly state: 'loading' | 'here' | 'absent';
  readonly url: string | null;
  /** Tries again. */
  again(): void;
}

/** An address for a file on this device, fetched first where that is wanted; given back when the part goes. */
export function useFileUrl(engine: Engine, { id, part, sha256, type, fetches }: WantedFile): FileUrl {
  const [tries, setTries] = useState(0);
  const [found, setFound] = useState<Omit<FileUrl, 'again'>>({ state: 'loading', url: null });
  useEffect(() => {
    let url: string | null = null;
    let wanted = true;
    const show = (content: ArrayBuffer | null | undefined) => {
      if (!wanted) return;
      url = content ? URL.createObjectURL(new Blob([content], { type })) : null;
      setFound(url === null ? { state: 'absent', url } : { state: 'here', url });
    };
    setFound({ state: 'loading', url: null });
    if (sha256 === null) show(null);
    else void contentOf(engine, { id, part, sha256, fetches }).then(show, () => show(null));
    return () => {
      wanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [engine, id, part, sha256, fetches, tries]);
  return { ...found, again: () => setTries((count) => count + 1) };
}

async function contentOf(
  engine: Engine,
  { id, part, sha256, fetches }: { id: Uuid; part: FilePart; sha256: string; fetches: boolean },
): Promise<ArrayBuffer | null | undefined> {
  const here = await readFile(engine.database, sha256);
  return here ?? (fetches ? fetchPart(engine, id, { part, sha256 }) : null);
}
