import type { Evidence } from '../../../src/domain/evidence/evidence-body.ts';
import { date, ids } from '../activity/example.ts';

/** A valid photo of the example entry, with what the test wants to be different. */
export function anEvidence(different: Partial<Evidence> = {}): Evidence {
  return {
    subjectKind: 'activity',
    subjectId: ids.entry,
    subjectDate: date('2026-11-20'),
    sha256: 'a'.repeat(64),
    bytes: 180_000,
    type: 'image/webp',
    size: { width: 1600, height: 1200 },
    preview: { sha256: 'b'.repeat(64), bytes: 6_000 },
    takenAt: '2026-11-20T08:00:00.000Z' as Evidence['takenAt'],
    place: null,
    fileName: null,
    ...different,
  };
}

const bytesOf = (text: string) => Array.from(text, (char) => char.charCodeAt(0));

/** The smallest files of each type that say what they are. */
export const files = {
  jpeg: Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, 6, 0xff, 0xd9, 0, 0, 0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]),
  webp: Uint8Array.from([...bytesOf('RIFF'), 4, 0, 0, 0, ...bytesOf('WEBP')]),
  png: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, ...bytesOf('IEND'), 1, 2, 3, 4]),
  pdf: Uint8Array.from(bytesOf('%PDF-1.7\n1 0 obj\n%%EOF\n')),
  heic: Uint8Array.from([0, 0, 0, 24, ...bytesOf('ftypheic'), 0, 0]),
  exe: Uint8Array.from(bytesOf('MZ\u0090\u0000 This program cannot be run in DOS mode')),
  svg: Uint8Array.from(bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
  html: Uint8Array.from(bytesOf('<!doctype html><script>alert(1)</script>')),
};
