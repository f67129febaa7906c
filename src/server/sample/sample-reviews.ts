import { kinds } from '../../domain/kinds.ts';
import type { Review } from '../../domain/review/review-body.ts';
import { msOf, instantOf } from '../../domain/time/instant.ts';
import { canonicalContent } from '../../protocol/content-hash.ts';
import { createUuidV7, type Uuid } from '../../std/uuid.ts';
import { sha256Hex } from '../records/sha256.ts';
import type { SampleRecordOf } from './sample-record.ts';
import type { SeededRandom } from './drawing/seeded-random.ts';

const dayMs = 86_400_000;

const reasons: readonly [string, ...string[]] = [
  'Uraian belum jelas. Tulis apa yang dihasilkan.',
  'Waktu tidak sesuai. Periksa jam mulai dan selesai.',
  'RHK tidak sesuai dengan kegiatannya.',
  'Volume belum sesuai dengan berkas yang diterima.',
  'Lampirkan bukti dukung.',
];

type Reviewed = SampleRecordOf<'activity' | 'achievement' | 'periodReport'>;

/** What a superior has said of a person's log: all but the last days approved within a day or two, some sent back. */
export function sampleReviews(
  log: readonly Reviewed[],
  { superiorId, nowMs, random }: { superiorId: Uuid; nowMs: number; random: SeededRandom },
): SampleRecordOf<'review'>[] {
  let givenMs = 0;
  const nextId = createUuidV7({ nowMs: () => givenMs, randomBytes: random.bytes });
  const reviewedUpTo = nowMs - random.between(3, 6) * dayMs;
  return log
    .filter((entry) => msOf(entry.capturedAt) < reviewedUpTo)
    .map((entry) => {
      givenMs = Math.min(msOf(entry.capturedAt) + random.between(dayMs / 2, 2 * dayMs), nowMs - dayMs);
      const sendsBack = random.chance(0.03);
      const verdict: Review['verdict'] = sendsBack
        ? { kind: 'dikembalikan', reason: random.pick(reasons) }
        : { kind: 'disetujui' };
      const body = { ...subjectOf(entry), employeeId: entry.author, date: entry.body.date, verdict };
      return { kind: 'review', id: nextId(), author: superiorId, body, capturedAt: instantOf(givenMs) };
    });
}

/** An entry of the sample as a verdict names it. */
function subjectOf({ kind, id, body }: Reviewed): Pick<Review, 'subjectKind' | 'subjectId' | 'subjectHash'> {
  const { version } = kinds.get(kind)!;
  return { subjectKind: kind, subjectId: id, subjectHash: sha256Hex(canonicalContent({ kind, version, body })) };
}
