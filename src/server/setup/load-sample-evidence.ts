import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Upload } from '@tus/server';
import type { PoolClient } from 'pg';
import type { Evidence } from '../../domain/evidence/evidence-body.ts';
import { evidence } from '../../domain/evidence/evidence.ts';
import { msOf } from '../../domain/time/instant.ts';
import type { Uuid } from '../../std/uuid.ts';
import { addFileRow, completeFileRow } from '../evidence/evidence-rows.ts';
import type { EvidenceStore } from '../evidence/evidence-store.ts';
import { writeReceipts } from '../evidence/write-receipts.ts';
import type { SampleDistrict } from '../sample/sample-district.ts';
import { sampleId } from '../sample/sample-id.ts';
import { samplePictures } from '../sample/sample-pictures.ts';
import type { SampleRecordOf } from '../sample/sample-record.ts';
import { publishRecords, type NewRecord } from '../publish/publish-records.ts';

/** Of the newest entries, every so many has a picture. */
const [newest, everyNth] = [12, 4];

/** A few pictures for the entries of those whose logins are shown, as if they had been sent. */
export async function loadSampleEvidence(
  client: PoolClient,
  store: EvidenceStore,
  { orgId, records, people, logins }: SampleDistrict,
): Promise<void> {
  const shown = new Set(logins.map(({ nip }) => people.find((one) => one.nip === nip)?.personId));
  for (const author of shown) {
    const entries = records
      .filter((record): record is SampleRecordOf<'activity'> => record.kind === 'activity' && record.author === author)
      .toSorted((a, b) => (a.capturedAt < b.capturedAt ? 1 : -1))
      .slice(0, newest)
      .filter((_, index) => index % everyNth === 0);
    for (const [index, entry] of entries.entries()) await attach(client, store, { orgId, entry, index });
  }
}

async function attach(
  client: PoolClient,
  store: EvidenceStore,
  { orgId, entry, index }: { orgId: Uuid; entry: SampleRecordOf<'activity'>; index: number },
): Promise<void> {
  const picture = samplePictures[index % samplePictures.length]!;
  const [file, preview] = [picture.file, picture.preview].map((text) => Buffer.from(text, 'base64')) as [
    Buffer,
    Buffer,
  ];
  const body: Evidence = {
    subjectKind: 'activity',
    subjectId: entry.id,
    subjectDate: entry.body.date,
    sha256: hashOf(file),
    bytes: file.length,
    type: 'image/webp',
    size: { width: 800, height: 600 },
    preview: { sha256: hashOf(preview), bytes: preview.length },
    takenAt: entry.capturedAt,
    place: null,
    fileName: null,
  };
  const { author, capturedAt } = entry;
  const id = sampleId(`evidence/${entry.id}`);
  const record: NewRecord = { kind: evidence.name, id, author, body, capturedAt, receivedAt: capturedAt };
  await publishRecords(client, { orgId, receivedAt: capturedAt }, [record]);
  for (const bytes of [file, preview]) {
    const uploadId = createHash('sha256')
      .update(`${author}${hashOf(bytes)}`)
      .digest('hex')
      .slice(0, 32);
    const sha256 = hashOf(bytes);
    const nowMs = msOf(capturedAt);
    await store.data.create(new Upload({ id: uploadId, size: bytes.length, offset: 0 }));
    await store.data.write(Readable.from([bytes]), uploadId, 0);
    await addFileRow(client, orgId, { uploadId, author, sha256, bytes: bytes.length, nowMs });
    await completeFileRow(client, orgId, { uploadId, type: 'image/webp', nowMs });
  }
  await writeReceipts(client, { orgId, author, sha256: body.sha256, nowMs: msOf(capturedAt) });
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
