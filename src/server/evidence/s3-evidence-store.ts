import type { Readable } from 'node:stream';
import { S3Store } from '@tus/s3-store';
import { ERRORS } from '@tus/server';
import type { EvidenceStore } from './evidence-store.ts';

export interface S3Place {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

class BucketStore extends S3Store {
  override async read(uploadId: string, from = 0): Promise<Readable> {
    const range = from > 0 ? { Range: `bytes=${from}-` } : {};
    const { Body: body } = await this.client.getObject({ Bucket: this.bucket, Key: uploadId, ...range });
    return body as Readable;
  }

  async prepare(): Promise<void> {
    const bucket = { Bucket: this.bucket };
    try {
      await this.client.headBucket(bucket);
    } catch (error) {
      if ((error as Error).name !== 'NotFound') throw error;
      await this.client.createBucket(bucket);
    }
  }
}

/** Evidence in an S3-compatible bucket. An answer of such a store means that the object is safe. */
export function openS3EvidenceStore({
  bucket,
  endpoint,
  region,
  accessKeyId,
  secretAccessKey,
}: S3Place): EvidenceStore {
  const data = new BucketStore({
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
  });
  return {
    data,
    prepare: () => data.prepare(),
    read: (uploadId, from) => data.read(uploadId, from),
    flush: async () => undefined,
    remove: (uploadId) =>
      data.remove(uploadId).catch((error: unknown) => {
        if (error !== ERRORS.FILE_NOT_FOUND) throw error;
      }),
    freeBytes: async () => null,
  };
}
