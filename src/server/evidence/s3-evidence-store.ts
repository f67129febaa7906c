import { S3Store } from '@tus/s3-store';
import type { EvidenceStore } from './evidence-store.ts';

export interface S3Place {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Evidence in an S3-compatible bucket. An answer of such a store means that the object is safe. */
export function openS3EvidenceStore({
  bucket,
  endpoint,
  region,
  accessKeyId,
  secretAccessKey,
}: S3Place): EvidenceStore {
  return {
    data: new S3Store({
      // Not every compatible store knows tags and the newer checksums.
      useTags: false,
      s3ClientConfig: {
        bucket,
        endpoint,
        region,
        credentials: { accessKeyId, secretAccessKey },
        forcePathStyle: true,
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
      },
    }),
    flush: async () => undefined,
    freeBytes: async () => null,
  };
}
