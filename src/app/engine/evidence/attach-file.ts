import type { PreparedFile } from '../../../device/capture/prepare-file.ts';
import type { NewFile } from '../../../device/store/files.ts';
import { queueUploads } from '../../../device/store/uploads.ts';
import type { Evidence, EvidencePlace, EvidenceSubject } from '../../../domain/evidence/evidence-body.ts';
import { cleanText } from '../../../domain/text/plain-text.ts';
import { instantOf } from '../../../domain/time/instant.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import type { Uuid } from '../../../std/uuid.ts';
import type { Engine } from '../engine.ts';

/** The record that evidence belongs to. */
export interface Subject {
  readonly kind: EvidenceSubject;
  readonly id: Uuid;
  readonly date: LocalDate;
}

/** A piece of evidence with its id, whether or not its record has been saved. */
export interface AttachedEvidence {
  readonly id: Uuid;
  readonly body: Evidence;
}

export interface Attachment {
  readonly prepared: PreparedFile;
  readonly place: EvidencePlace | null;
  /** Of a document; a photo's name says nothing. */
  readonly fileName: string | null;
}

/** Keeps the bytes on this device, waiting to be sent, and gives back the record that is to speak of them. */
export async function attachFile(
  engine: Engine,
  subject: Subject,
  { prepared, place, fileName }: Attachment,
): Promise<AttachedEvidence> {
  const id = engine.newId();
  const now = instantOf(engine.nowMs());
  const { content, sha256, type, size, preview } = prepared;
  const files: NewFile[] = [{ sha256, part: 'file', content }];
  if (preview) files.push({ ...preview, part: 'preview' });
  await queueUploads(engine.database, id, { files, queuedAt: now });
  const body: Evidence = {
    subjectKind: subject.kind,
    subjectId: subject.id,
    subjectDate: subject.date,
    sha256,
    bytes: content.byteLength,
    type,
    size,
    preview: preview && { sha256: preview.sha256, bytes: preview.content.byteLength },
    takenAt: now,
    place,
    fileName: fileName === null ? null : cleanText(fileName).slice(-120) || null,
  };
  return { id, body };
}
